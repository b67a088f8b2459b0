package org.jiheng.documents.form;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiheng.filing.AmountUnit;

/**
 * What the words of a printed form leave open, for one document. The words of a form are looked for
 * in every cell, again and again: what was folded once is remembered, so one thread at a time works
 * with it.
 */
public final class Terms {

  private final int fiscalYear;
  private final AmountUnit unit;
  private final Map<String, String> plain = new HashMap<>();
  private final Map<Spellings, Set<String>> spelled = new IdentityHashMap<>();

  public Terms(int fiscalYear, AmountUnit unit) {
    this.fiscalYear = fiscalYear;
    this.unit = unit;
  }

  public int fiscalYear() {
    return fiscalYear;
  }

  String fill(String words) {
    return words
        .replace("{year}", Integer.toString(fiscalYear))
        .replace("{prior}", Integer.toString(fiscalYear - 1))
        .replace("{unit}", unit.label());
  }

  String plain(String text) {
    return plain.computeIfAbsent(text, Spellings::plain);
  }

  /** Every spelling of some words as it is compared. */
  Set<String> plain(Spellings words) {
    return spelled.computeIfAbsent(
        words,
        said ->
            said.spellings().stream()
                .map(spelling -> Spellings.plain(fill(spelling)))
                .collect(Collectors.toUnmodifiableSet()));
  }
}
