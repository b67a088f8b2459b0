package org.jiheng.documents.form;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines that stand above a form: its number among the attachments, or its title. */
public final class FormTitles {

  private static final Pattern ATTACHMENT =
      Pattern.compile("^附\\s*[件表录]?\\s*(?:[一二三四五六七八九十\\d].*|[：:].*)?$");

  private static final Layout LAYOUT = Layout.official();

  /** Titles that stand alone on their line. */
  private static final List<String> EXACT =
      Stream.concat(
              LAYOUT.statement().title().spellings().stream(),
              Stream.of(
                  LAYOUT.filing().title(), LAYOUT.narrative().title(), LAYOUT.blank().sheet()))
          .map(Spellings::plain)
          .toList();

  /** Titles that are printed with a department or a year. */
  private static final List<String> WITHIN =
      Stream.of(LAYOUT.baseData().title(), LAYOUT.overall().title(), LAYOUT.project().title())
          .map(Spellings::plain)
          .toList();

  private FormTitles() {}

  public static boolean isTitle(String line) {
    var plain = Spellings.plain(line);
    return ATTACHMENT.matcher(line.strip()).matches()
        || EXACT.contains(plain) && !Spellings.isItem(line)
        || WITHIN.stream().anyMatch(plain::contains);
  }

  /** Whether what follows is for people only. */
  public static boolean isNotes(String line) {
    return Spellings.plain(line).equals(Spellings.plain(LAYOUT.blank().sheet()));
  }
}
