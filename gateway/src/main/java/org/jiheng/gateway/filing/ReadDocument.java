package org.jiheng.gateway.filing;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.Origins;
import org.jiheng.filing.json.ReadFiling;
import org.jiheng.http.ProblemException;

/**
 * A document as report-service read it ({@link ReadFiling}). The filing goes on as it was written;
 * where the document has it is looked at only for what has to be told of it.
 */
final class ReadDocument {

  private static final ObjectReader READER =
      FilingJson.mapper()
          .readerFor(ReadFiling.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final byte[] answer;
  private final Buffer filing;

  /**
   * @throws IOException where the answer is something else
   */
  ReadDocument(byte[] answer) throws IOException {
    this.answer = answer;
    this.filing = filing(answer);
  }

  Buffer filing() {
    return filing;
  }

  /** The problem with every fault at its place in the document. */
  ProblemException placed(ProblemException refused) {
    var problem = refused.problem();
    if (problem.errors() == null) {
      return refused;
    }
    var origins = origins();
    List<?> errors =
        problem.errors().stream()
            .map(error -> error instanceof Fault fault ? origins.placed(fault) : error)
            .toList();
    return new ProblemException(problem.withErrors(errors));
  }

  FilingPreview placed(FilingPreview preview) {
    return preview.in(origins());
  }

  private Origins origins() {
    try {
      return READER.<ReadFiling>readValue(answer).origins();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Buffer filing(byte[] answer) throws IOException {
    try (var parser = FilingJson.mapper().createParser(answer)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = "filing".equals(parser.currentName());
        var begins = parser.nextToken();
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        if (wanted && begins == JsonToken.START_OBJECT) {
          int to = (int) parser.currentLocation().getByteOffset();
          return Buffer.buffer(answer).slice(from, to);
        }
      }
    }
    throw new IOException("an answer without a filing");
  }
}
