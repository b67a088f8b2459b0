package org.jiheng.cycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does with a document, beside changing its content. */
public enum Verb {
  SUBMIT("报送"),
  WITHDRAW("撤回"),
  APPROVE("审核通过"),
  RETURN("退回"),
  RECALL("收回"),
  ACCEPT("财政审核通过"),
  UNACCEPT("撤销财政审核"),
  REOPEN("重新打开"),
  DISCLOSE("公开"),
  CLOSE("归档"),
  UNCLOSE("撤销归档");

  private final String title;

  Verb(String title) {
    this.title = title;
  }

  /** As a reader is told it. */
  public String title() {
    return title;
  }

  /** As it stands in a request. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Verb> ofWord(String word) {
    return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
  }
}
