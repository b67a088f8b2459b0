package org.jiheng.rules.finding;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.rules.narrative.Section;

/** Titles that announce a rate above a text that gives none. */
final class PromisedRates {

  private static final Pattern RATE = Pattern.compile(FindingWords.PROMISED.any() + "率(?:情况|方面)?$");
  private static final Pattern GIVEN = Pattern.compile("[%‰]|百分之|百分点");

  /** Where there was nothing of which to give a rate, or it stands elsewhere. */
  private static final Pattern EXCUSED =
      Pattern.compile(FindingWords.EXCUSE.any() + "|无.{0,12}(?:支出|经费|预算)");

  private PromisedRates() {}

  static Stream<Finding> findings(Ledger ledger, Tale tale) {
    return tale.sections().stream()
        .filter(section -> section.titled() && isRate(section.title()))
        .filter(section -> !isGiven(tale.text().substring(section.body(), section.end())))
        .map(section -> finding(tale, section));
  }

  private static boolean isRate(String title) {
    return title.indexOf('率') >= 0 && RATE.matcher(title).find();
  }

  private static boolean isGiven(String body) {
    return GIVEN.matcher(body).find() || EXCUSED.matcher(body).find() || body.length() < 2;
  }

  private static Finding finding(Tale tale, Section section) {
    var title = section.body() - section.title().length();
    return tale.finding(
        FindingCode.RATE_NOT_GIVEN, title, section.body(), Map.of("title", section.title()));
  }
}
