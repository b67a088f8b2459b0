package org.jiheng.documents.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiheng.filing.Spelling;

/** Printed words of a form, in every spelling that forms have; the first is the official one. */
public record Spellings(List<String> spellings) {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\((?:(?:金额)?(?:单位)?:?(?:人民币|rmb|¥)*[百千]?[万亿]?元|人|m2|平方米|a|b|b/a|\\d{1,3}分)\\)");
  private static final Pattern LEAD =
      Pattern.compile("^(?:其中:?)?(?:\\(?\\d{1,2}\\)?[、.])?(?:其中:?)?");
  private static final Pattern ITEM = Pattern.compile("^\\s*[(（\\d]");
  private static final int LONGEST = 60;

  /** The words of forms are few, and are folded once. */
  private static final Map<Spellings, Set<String>> CLOSED = new ConcurrentHashMap<>();

  private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}]+");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Spellings {
    spellings = List.copyOf(spellings);
  }

  public String printed(Terms terms) {
    return terms.fill(spellings.get(0));
  }

  /** Whether a cell says just this, whatever its spaces, marks, ordinal and unit. */
  public boolean match(String text, Terms terms) {
    if (text == null || text.length() > LONGEST) {
      return false;
    }
    var plain = terms.plain(text);
    return !plain.isEmpty() && terms.plain(this).contains(plain);
  }

  /** The same of words that leave nothing open, for any number of threads at a time. */
  public boolean match(String text) {
    if (text == null || text.length() > LONGEST) {
      return false;
    }
    var plain = plain(text);
    return !plain.isEmpty() && CLOSED.computeIfAbsent(this, Spellings::folded).contains(plain);
  }

  private Set<String> folded() {
    return spellings.stream().map(Spellings::plain).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a line is numbered as what stands below a heading is, which may have the same words:
   * （一） or 1、
   */
  public static boolean isItem(String line) {
    return ITEM.matcher(line).find();
  }

  /** What is compared of a printed word. */
  public static String plain(String text) {
    var folded =
        Normalizer.normalize(Spelling.of(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var seen = INVISIBLE.matcher(folded).replaceAll("");
    var joined = SPACE.matcher(seen).replaceAll("");
    var bare = LEAD.matcher(BRACKETED.matcher(joined).replaceAll("")).replaceFirst("");
    return MARKS.matcher(bare).replaceAll("");
  }
}
