package org.jiheng.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiheng.http.IdempotencyKey;

/**
 * An answer as it goes over the wire. The first request gets it in this form too, so that the first
 * and the repeated bytes cannot differ.
 *
 * @param headers with the type of the content
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

  private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

  static Answer of(Response given, ObjectMapper mapper) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(given.getStringHeaders());
    if (given.getEntity() != null) {
      headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(JSON));
    }
    return new Answer(given.getStatus(), headers, bytes(given.getEntity(), mapper));
  }

  Response first() {
    return response().build();
  }

  Response again() {
    return response().header(IdempotencyKey.REPLAYED, true).build();
  }

  private Response.ResponseBuilder response() {
    var response = Response.status(status);
    headers.forEach((name, values) -> values.forEach(value -> response.header(name, value)));
    return body.length == 0 ? response : response.entity(body);
  }

  private static byte[] bytes(Object entity, ObjectMapper mapper) {
    if (entity == null) {
      return new byte[0];
    }
    if (entity instanceof byte[] bytes) {
      return bytes;
    }
    if (entity instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return mapper.writeValueAsBytes(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
