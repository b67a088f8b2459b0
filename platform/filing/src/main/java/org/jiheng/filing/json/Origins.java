package org.jiheng.filing.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the members of a filing stand in the document that it was read from. What has no place of
 * its own stands where the nearest thing around it does.
 *
 * @param byPointer by RFC 6901 pointers into the filing
 */
public record Origins(Map<String, Origin> byPointer) {

  /** Of a filing that was not read from a document: its faults stay where they are. */
  public static final Origins NONE = new Origins(Map.of());

  private static final Origin DOCUMENT = new Origin("", null);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Origins {
    byPointer = Collections.unmodifiableMap(new LinkedHashMap<>(byPointer));
  }

  @Override
  @JsonValue
  public Map<String, Origin> byPointer() {
    return byPointer;
  }

  /**
   * The fault at its place in the document and with the text there; as it is where it names no
   * member of the filing. What no part of the document says is the whole document's.
   */
  public Fault placed(Fault fault) {
    if (byPointer.isEmpty() || !fault.pointer().startsWith("/")) {
      return fault;
    }
    var own = byPointer.get(fault.pointer());
    if (own != null) {
      return new Fault(
          own.place(), own.text() == null ? fault.value() : own.text(), own.spoken(fault.reason()));
    }
    var around = around(fault.pointer());
    return new Fault(
        around.place(),
        isBlank(fault.value()) ? around.text() : fault.value(),
        around.spoken(fault.reason()));
  }

  private static boolean isBlank(Object value) {
    return value == null || value instanceof JsonNode node && node.isNull();
  }

  /** Where in the document a member stands; empty where no part of the document says it. */
  public String place(String pointer) {
    return at(pointer).place();
  }

  /** The same for a person to read. */
  public String words(String pointer) {
    var origin = at(pointer);
    return origin.words() == null ? origin.place() : origin.words();
  }

  private Origin at(String pointer) {
    var own = byPointer.get(pointer);
    return own == null ? around(pointer) : own;
  }

  private Origin around(String pointer) {
    for (var end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      var origin = byPointer.get(pointer.substring(0, end));
      if (origin != null) {
        return origin;
      }
    }
    return DOCUMENT;
  }
}
