package org.jiheng.facts;

import org.jiheng.filing.AmountUnit;

/**
 * What report-service keeps of a filing.
 *
 * @param filing the hash of the whole canonical filing
 * @param part rule profile, unit and narrative as JSON in the shape of a filing
 * @param statedEmpty pointers to the members stated empty, as a JSON array
 */
public record FiledContent(
    String filing, String ruleProfile, AmountUnit amountUnit, String part, String statedEmpty) {

  /** Equal in what this service owns, whatever the rest of the filing says. */
  public boolean sameAs(FiledContent other) {
    return part.equals(other.part) && statedEmpty.equals(other.statedEmpty);
  }
}
