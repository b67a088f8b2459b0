package org.jiheng.report.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes an evaluation's view as the bytes that a GET answers: the same view, the same bytes. */
public final class EvaluationJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private EvaluationJson() {}

  /** The view as UTF-8 JSON without line breaks. */
  public static byte[] bytes(EvaluationView view) {
    try {
      return MAPPER.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An evaluation's view is always writable", e);
    }
  }
}
