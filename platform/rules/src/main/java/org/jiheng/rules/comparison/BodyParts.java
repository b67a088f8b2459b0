package org.jiheng.rules.comparison;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiheng.rules.evaluation.EvaluationJson;

/**
 * Where the rows and the findings of an evaluation lie in its body. A changed cell leaves nearly
 * all of them the bytes that they were, and what is the same bytes need not be read to be compared.
 */
final class BodyParts {

  private static final JsonFactory JSON = new JsonFactory();

  private final byte[] body;
  private final List<String> forms = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private Part findings;

  private BodyParts(byte[] body) {
    this.body = body;
  }

  /** A value in a body; equal to another where the bytes are the same. */
  record Part(byte[] body, int from, int end) {

    JsonNode read() {
      return EvaluationJson.tree(body, from, end);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Part part
          && Arrays.equals(body, from, end, part.body, part.from, part.end);
    }

    @Override
    public int hashCode() {
      return end - from;
    }
  }

  private record Row(String where, Part part) {}

  static BodyParts of(byte[] body) {
    var parts = new BodyParts(body);
    try (var parser = JSON.createParser(body)) {
      parser.nextToken();
      parts.read(parser);
      return parts;
    } catch (IOException e) {
      throw new IllegalStateException("A kept evaluation is always readable", e);
    }
  }

  Part findings() {
    return findings;
  }

  /** What became of each row; empty where rows came, went or moved, so that all must be read. */
  Optional<List<RowChange>> changes(BodyParts after) {
    if (rows.size() != after.rows.size() || !forms.equals(after.forms)) {
      return Optional.empty();
    }
    var changes = new ArrayList<RowChange>();
    for (var i = 0; i < rows.size(); i++) {
      var before = rows.get(i);
      var now = after.rows.get(i);
      if (!before.where().equals(now.where())) {
        return Optional.empty();
      }
      if (!before.part().equals(now.part())) {
        var old = before.part().read();
        var current = now.part().read();
        if (!RowChanges.haveOnePath(old, current)) {
          return Optional.empty();
        }
        if (!old.equals(current)) {
          changes.add(RowChanges.changed(now.where(), old, current));
        }
      }
    }
    return Optional.of(changes);
  }

  private void read(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      if (name.equals("forms")) {
        for (var form = 0; parser.nextToken() == JsonToken.START_OBJECT; form++) {
          readForm(parser, "/forms/" + form);
        }
      } else if (name.equals("findings")) {
        findings = part(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readForm(JsonParser parser, String at) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (name.equals("form")) {
        forms.add(parser.getText());
      } else if (name.equals("execution") && token == JsonToken.START_OBJECT) {
        rows.add(new Row(at + "/execution", part(parser)));
      } else if (name.equals("indicators")) {
        for (var row = 0; parser.nextToken() == JsonToken.START_OBJECT; row++) {
          rows.add(new Row(at + "/indicators/" + row, part(parser)));
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private Part part(JsonParser parser) throws IOException {
    var from = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    return new Part(body, from, (int) parser.currentLocation().getByteOffset());
  }
}
