package org.jiheng.report.document.form;

import org.jiheng.filing.AmountUnit;

/** What the words of a printed form leave open. */
public record Terms(int fiscalYear, AmountUnit unit) {

  String fill(String words) {
    return words
        .replace("{year}", Integer.toString(fiscalYear))
        .replace("{prior}", Integer.toString(fiscalYear - 1))
        .replace("{unit}", unit.label());
  }
}
