package org.jiheng.documents.reading;

import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import org.jiheng.filing.json.FilingJson;

/** What a filing says, and where that was read. */
record Read(ValueNode value, Place place) {

  static Read of(String text, Place place) {
    return new Read(FilingJson.mapper().getNodeFactory().textNode(text), place);
  }

  static Read of(BigDecimal figure, Place place) {
    return new Read(FilingJson.mapper().getNodeFactory().numberNode(figure), place);
  }

  static Read of(int number, Place place) {
    return new Read(FilingJson.mapper().getNodeFactory().numberNode(number), place);
  }

  String text() {
    return value.asText();
  }
}
