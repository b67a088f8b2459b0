package org.jiheng.report.imports;

import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.documents.batch.Expected;

/**
 * What an import is to do, and for whom.
 *
 * @param replace whether a filing that differs takes the place of the one that is there
 * @param fiscalYear of every item; null where each says its own
 * @param ruleProfile of documents that name none; null where none was given
 * @param departments those that a clerk may file for; null for a role that is bound to none
 */
record ImportTerms(
    boolean dryRun,
    boolean replace,
    Integer fiscalYear,
    String ruleProfile,
    Actor requestedBy,
    List<String> departments) {

  Expected expected() {
    return new Expected(fiscalYear, ruleProfile, departments);
  }
}
