package org.jiheng.rules.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered parts of a report, chapter by chapter: what stands below which title. */
public final class SectionReader {

  private static final int LONGEST_TITLE = 40;
  private static final Pattern NUMBER =
      Pattern.compile(
          "([一二三四五六七八九十]{1,3}、)|(\\([一二三四五六七八九十]{1,3}\\))|(\\d{1,2}[、.](?!\\d))|(\\(\\d{1,2}\\)|[①-⑳])");

  /** Titles by level, the chapter's own among them; null where a level has none. */
  private final String[] titles = new String[5];

  private record Numeral(int level, int from, int behind) {}

  /** The parts of a chapter's text; a chapter without a number is one of the first level. */
  public List<Section> chapter(String heading, Prose text) {
    var name = Prose.of(heading).text();
    var number = NUMBER.matcher(name);
    var numbered = number.lookingAt();
    var level = numbered ? level(number) : 1;
    enter(level, numbered ? name.substring(number.end()) : name);
    return sections(text);
  }

  private List<Section> sections(Prose prose) {
    var marks = marks(prose);
    var sections = new ArrayList<Section>();
    var first = marks.isEmpty() ? prose.text().length() : marks.get(0).from();
    if (first > 0) {
      sections.add(new Section(0, "", false, open(), 0, 0, first, prose.text().length()));
    }
    var ends = ends(marks, prose.text().length());
    for (var i = 0; i < marks.size(); i++) {
      var mark = marks.get(i);
      var to = i + 1 < marks.size() ? marks.get(i + 1).from() : prose.text().length();
      var close = closeOfTitle(prose, mark.behind(), to);
      var title = prose.text().substring(mark.behind(), close);
      var titled = close == to || prose.text().charAt(close) == ':' || prose.beginsLine(close);
      enter(mark.level(), title);
      sections.add(
          new Section(mark.level(), title, titled, open(), mark.from(), close, to, ends[i]));
    }
    return sections;
  }

  private void enter(int level, String title) {
    titles[level] = title;
    for (var below = level + 1; below < titles.length; below++) {
      titles[below] = null;
    }
  }

  private List<String> open() {
    var open = new ArrayList<String>();
    for (String title : titles) {
      if (title != null) {
        open.add(title);
      }
    }
    return open;
  }

  /**
   * A number begins a part at the beginning of a line or behind a sentence; elsewhere only where it
   * is the next of its level, because lines may have been joined.
   */
  private static List<Numeral> marks(Prose prose) {
    var text = prose.text();
    var marks = new ArrayList<Numeral>();
    var last = new int[5];
    var number = NUMBER.matcher(text);
    for (var at = 0; at < text.length(); at++) {
      if (!canBegin(text.charAt(at)) || !number.region(at, text.length()).lookingAt()) {
        continue;
      }
      var level = level(number);
      var ordinal = Ordinals.of(number.group());
      var begins = prose.beginsLine(at) || text.charAt(at - 1) == '。';
      var follows =
          ordinal > 1 && ordinal == last[level] + 1 && !Character.isDigit(text.charAt(at - 1));
      if (begins || follows) {
        marks.add(new Numeral(level, at, number.end()));
        last[level] = ordinal;
        Arrays.fill(last, level + 1, last.length, 0);
        at = number.end() - 1;
      }
    }
    return marks;
  }

  /** Most characters are no number's first: looking at them alone is cheap. */
  private static boolean canBegin(char c) {
    return c == '(' || c >= '0' && c <= '9' || c >= '①' && c <= '⑳' || "一二三四五六七八九十".indexOf(c) >= 0;
  }

  private static int level(Matcher number) {
    for (var level = 1; level < 4; level++) {
      if (number.group(level) != null) {
        return level;
      }
    }
    return 4;
  }

  /** For each mark the next one of its level or a higher one. */
  private static int[] ends(List<Numeral> marks, int length) {
    var ends = new int[marks.size()];
    var next = new int[] {length, length, length, length, length};
    for (var i = marks.size() - 1; i >= 0; i--) {
      var level = marks.get(i).level();
      ends[i] = next[level];
      for (var below = level; below < next.length; below++) {
        next[below] = marks.get(i).from();
      }
    }
    return ends;
  }

  private static int closeOfTitle(Prose prose, int from, int to) {
    var text = prose.text();
    var last = Math.min(to, from + LONGEST_TITLE);
    for (var at = from; at < last; at++) {
      var c = text.charAt(at);
      if (":。;，".indexOf(c) >= 0 || c >= '0' && c <= '9' || at > from && prose.beginsLine(at)) {
        return at;
      }
    }
    return last;
  }
}
