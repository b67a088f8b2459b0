package org.jiheng.rules.comparison;

import com.fasterxml.jackson.databind.JsonNode;
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

  private static final Marker FORM = Marker.of("{\"form\":");
  private static final Marker NAME = Marker.of(",\"name\":");
  private static final Marker EXECUTION = Marker.of("\"execution\":{");
  private static final Marker INDICATORS = Marker.of("\"indicators\":[");
  private static final Marker ROW = Marker.of("{\"level1\":");
  private static final Marker SUBTOTALS = Marker.of("\"subtotals\":[");
  private static final Marker FINDINGS = Marker.of("\"findings\":[");

  private final byte[] body;
  private final List<Part> forms = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private Part findings;

  private BodyParts(byte[] body) {
    this.body = body;
  }

  /** A value in a body, and what separates it from the next; equal where the bytes are. */
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
    parts.find();
    return parts;
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

  private void find() {
    var at = FORM.in(body, 0, body.length);
    for (var form = 0; at < body.length; form++) {
      var tail = SUBTOTALS.in(body, at, body.length);
      findForm("/forms/" + form, at, tail);
      at = FORM.in(body, tail, body.length);
      if (at == body.length) {
        findings = part(FINDINGS, tail, body.length);
      }
    }
    if (findings == null) {
      findings = part(FINDINGS, 0, body.length);
    }
  }

  private void findForm(String pointer, int from, int tail) {
    forms.add(new Part(body, from, NAME.in(body, from, tail)));
    var head = INDICATORS.in(body, from, tail);
    if (EXECUTION.in(body, from, head) < head) {
      rows.add(new Row(pointer + "/execution", part(EXECUTION, from, head)));
    }
    var at = ROW.in(body, head, tail);
    for (var row = 0; at < tail; row++) {
      var next = ROW.in(body, at + ROW.length(), tail);
      rows.add(new Row(pointer + "/indicators/" + row, new Part(body, at, next)));
      at = next;
    }
  }

  /** The value of a member, whose first sign the marker has with it. */
  private Part part(Marker marker, int from, int end) {
    return new Part(body, marker.in(body, from, end) + marker.length() - 1, end);
  }
}
