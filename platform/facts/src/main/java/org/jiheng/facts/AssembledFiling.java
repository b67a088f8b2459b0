package org.jiheng.facts;

import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.EmptyMembers;
import org.jiheng.filing.json.FilingJson;

/**
 * A filing put together again from the facts and the own part, in the unit in which it was filed.
 *
 * @param body as {@code GET} of the filing serves it: the canonical form
 * @param hash of the canonical form
 */
public record AssembledFiling(Filing filing, byte[] body, String hash) {

  public static AssembledFiling of(Filing facts, FiledContent own) {
    var part = own.filed();
    var inYuan =
        new Filing(
            facts.department(),
            facts.fiscalYear(),
            own.ruleProfile(),
            AmountUnit.YUAN,
            facts.headcount(),
            facts.statement(),
            facts.buildings(),
            facts.baseNotes(),
            facts.forms(),
            part.narrative());
    var filing = inYuan.in(own.amountUnit());
    var tree = FilingJson.tree(filing);
    EmptyMembers.restore(tree, own.emptyPlaces());
    var body = FilingJson.bytes(tree);
    return new AssembledFiling(filing, body, FilingJson.hashOf(body));
  }
}
