package org.jiheng.rules.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiheng.rules.narrative.Figure;
import org.jiheng.rules.narrative.Figures;
import org.jiheng.rules.narrative.Section;
import org.jiheng.rules.scoring.FormScore;

/**
 * Reads what the amounts of a text are called. A name counts only where the words before the amount
 * are that name, a year and words for the kind of amount, and nothing else: with any other word the
 * amount may be of something smaller or larger, and nothing can be proved of it.
 */
final class Mentions {

  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年|(上年|去年)|(本年|当年)");
  private static final Pattern LEADING =
      Pattern.compile("^(?:20\\d\\d年度?|" + Words.BEFORE_NAME.any() + ")");
  private static final Pattern TRAILING = Pattern.compile(Words.AFTER_NAME.any() + "$");
  private static final Pattern BOOKS = Pattern.compile(Words.BUDGET_NAME.any());
  private static final Pattern ONLY_TIME =
      Pattern.compile("(?:(?:20\\d\\d年|上年|去年|本年|当年)度?|全年|年度|其中|[，:;、]|截至|\\d{1,2}月底?|年底)*");
  private static final String DELIMITERS = "，;:、(";

  private final LineNames names;
  private final Ledger ledger;
  private final String department;

  /** The forms by their plain names, in the order of the filing. */
  private final List<Titled> forms;

  private record Titled(String title, FormScore form) {}

  Mentions(Ledger ledger, LineNames names) {
    this.names = names;
    this.ledger = ledger;
    this.department = ledger.filing().department().name();
    this.forms =
        ledger.forms().stream()
            .map(form -> new Titled(LineNames.plain(Ledger.title(form)), form))
            .toList();
  }

  /** Those of a part of a text, sentence by sentence. */
  List<List<Mention>> in(Tale tale, Section section) {
    var named = section.titles().stream().noneMatch(this::isUnit);
    return new Reading(tale, section, named).sentences();
  }

  /** A part of the report on one unit gives that unit's figures. */
  private boolean isUnit(String title) {
    return Words.UNIT.anyIn(title)
        || ledger.filing().department().units().stream()
            .anyMatch(unit -> unit.name() != null && title.contains(unit.name()));
  }

  /** One part of a text; what it gives is of the department, or nobody knows of what. */
  private final class Reading {

    private final Tale tale;
    private final Section section;
    private final boolean named;
    private final String text;

    Reading(Tale tale, Section section, boolean named) {
      this.tale = tale;
      this.section = section;
      this.named = named;
      this.text = tale.text().substring(section.body(), section.to());
    }

    List<List<Mention>> sentences() {
      var sentences = new ArrayList<List<Mention>>();
      var sentence = new ArrayList<Mention>();
      var behind = 0;
      for (Figure figure : Figures.in(text)) {
        var begin = beginOf(behind, figure.from());
        if (begin > behind) {
          sentences.add(sentence);
          sentence = new ArrayList<>();
          behind = begin;
        }
        var former = sentence.isEmpty() ? null : sentence.get(sentence.size() - 1);
        sentence.add(mention(behind, figure, former));
        behind = figure.to();
      }
      sentences.add(sentence);
      return sentences;
    }

    /** Where the sentence of an amount begins, or what is behind the amount before it. */
    private int beginOf(int behind, int end) {
      var begin = end;
      while (begin > behind && text.charAt(begin - 1) != '。') {
        begin--;
      }
      return begin;
    }

    private Mention mention(int behind, Figure figure, Mention former) {
      var start = headOf(text, behind, figure.from());
      var head = LineNames.plain(text.substring(start, figure.from()));
      var place = figure.shifted(section.body());
      var carried = former != null && former.figure().depth() == figure.depth();
      var year = year(text.substring(behind, figure.from()));
      if (year == null && carried) {
        year = former.year();
      }
      var phase = phase(head);
      var name = head.replace("决算", "");
      if (!named || !ONLY_TIME.matcher(text.substring(behind, start)).matches()) {
        return new Mention(place, Set.of(), null, head, year, phase);
      }
      return carried && isEmpty(name)
          ? new Mention(place, former.lines(), former.form(), former.name(), year, phase)
          : called(place, name, year, phase);
    }

    /** The longest name of a line or form that the words hold when what is no name is taken off. */
    private Mention called(Figure figure, String head, Integer year, Phase phase) {
      for (var rest = head; rest != null; rest = without(LEADING, rest)) {
        for (var name = rest; name != null; name = without(TRAILING, name)) {
          var lines = Books.within(names.of(name), head, tale, section);
          var form = form(name);
          if (!lines.isEmpty() || form != null) {
            return new Mention(figure, lines, form, name, year, phase);
          }
        }
      }
      return new Mention(figure, Set.of(), null, head, year, phase);
    }
  }

  /** The words without such a one at their end or beginning; null where there is none. */
  private static String without(Pattern words, String text) {
    var found = words.matcher(text);
    return found.find() ? text.substring(0, found.start()) + text.substring(found.end()) : null;
  }

  private static boolean isEmpty(String head) {
    var rest = head;
    for (var next = head; next != null; next = without(LEADING, next)) {
      rest = next;
    }
    for (var next = rest; next != null; next = without(TRAILING, next)) {
      rest = next;
    }
    return rest.isEmpty();
  }

  /** Where the words begin that belong to the amount; what stands in brackets is passed over. */
  private static int headOf(String text, int behind, int end) {
    var depth = 0;
    for (var at = end; at > behind; at--) {
      var c = text.charAt(at - 1);
      if (c == ')') {
        depth++;
      } else if (c == '(' && depth > 0) {
        depth--;
      } else if (depth == 0 && DELIMITERS.indexOf(c) >= 0) {
        return at;
      }
    }
    return behind;
  }

  private Integer year(String words) {
    Integer year = null;
    var found = YEAR.matcher(words);
    while (found.find()) {
      var own = ledger.filing().fiscalYear();
      year =
          found.group(1) != null
              ? Integer.valueOf(found.group(1))
              : Integer.valueOf(found.group(2) != null ? own - 1 : own);
    }
    return year;
  }

  /** Null also where the words name two kinds. */
  private static Phase phase(String head) {
    var words = BOOKS.matcher(head).replaceAll("");
    var planned = Words.PLANNED.anyIn(words);
    var spent = Words.SPENT.anyIn(words);
    if (planned == spent) {
      return null;
    }
    return spent ? Phase.EXECUTED : words.contains("年初") ? Phase.INITIAL : Phase.ANNUAL;
  }

  /** The form of a name, perhaps with the department's short name before it. */
  private FormScore form(String name) {
    if (name.isEmpty()) {
      return null;
    }
    for (Titled form : forms) {
      var before = name.length() - form.title().length();
      if (name.endsWith(form.title()) && isDepartment(name.substring(0, before))) {
        return form.form();
      }
    }
    return name.length() >= 2 && isDepartment(name) ? ledger.overall().orElse(null) : null;
  }

  /** 省科协 for 湖南省科学技术协会: its characters stand in the full name in this order. */
  private boolean isDepartment(String words) {
    var at = 0;
    for (var i = 0; i < words.length(); i++) {
      at = department.indexOf(words.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
