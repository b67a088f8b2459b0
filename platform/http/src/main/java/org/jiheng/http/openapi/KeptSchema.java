package org.jiheng.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A JSON Schema that is kept as a file and not made from records; whoever keeps one names it as a
 * service of the JDK, and its operations refer to it by its name.
 */
public interface KeptSchema {

  String name();

  String description();

  JsonNode root();

  /** What is said of a figure that the schema describes, wherever it stands. */
  String figures();

  /** An example of such a figure. */
  BigDecimal figure();
}
