package org.jiheng.filing.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a member of a filing stands in the document that it was read from.
 *
 * @param place the sheet or table and the cell ({@code 附件2!C7}), or the sheet or table alone
 * @param text what stands there; null where the filing says the same
 * @param words the place in a person's words, where a document has no cell names; null where it has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(String place, String text, String words) {

  public Origin(String place, String text) {
    this(place, text, null);
  }

  /** A sentence that says where it is, unless the place does. */
  public String spoken(String reason) {
    return words == null ? reason : words + "：" + reason;
  }
}
