package org.jiheng.cycle;

import java.util.List;
import org.jiheng.filing.json.Fault;

/** What a person writes beside a deed: a note, a remark, an explanation. */
public final class StatedText {

  private static final int LONGEST = 2000;

  private StatedText() {}

  /** Adds what stands against a text; nothing where there is none. */
  public static void judge(String pointer, String text, List<Fault> faults) {
    if (text != null && text.length() > LONGEST) {
      faults.add(new Fault(pointer, null, "不能超过 " + LONGEST + " 个字符。"));
    }
    if (text != null && text.chars().anyMatch(each -> each < ' ' && each != '\n')) {
      faults.add(new Fault(pointer, null, "不能有控制字符。"));
    }
  }

  /**
   * As {@link #judge}, of one that must be there.
   *
   * @param missing what is said where it is not
   */
  public static void demand(String pointer, String text, String missing, List<Fault> faults) {
    if (text == null || text.isBlank()) {
      faults.add(new Fault(pointer, null, missing));
    } else {
      judge(pointer, text, faults);
    }
  }
}
