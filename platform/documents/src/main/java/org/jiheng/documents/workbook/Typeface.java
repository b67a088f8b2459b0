package org.jiheng.documents.workbook;

import org.jiheng.documents.table.Role;

/** The lettering of official forms. */
record Typeface(String name, int points) {

  static Typeface of(Role role) {
    return switch (role) {
      case TITLE -> new Typeface("方正小标宋简体", 18);
      case CAPTION -> new Typeface("黑体", 12);
      case LABEL -> new Typeface("黑体", 10);
      case NOTE -> new Typeface("仿宋", 9);
      case TEXT, CENTRED, FIGURE, BAR -> new Typeface("宋体", 10);
    };
  }

  static boolean isCentred(Role role) {
    return switch (role) {
      case TITLE, LABEL, CENTRED, BAR -> true;
      case CAPTION, TEXT, FIGURE, NOTE -> false;
    };
  }
}
