package org.jiheng.facts;

import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.EmptyMembers;
import org.jiheng.filing.json.FilingJson;

/**
 * A filing put together again from the facts and the own part, in the unit in which it was filed.
 *
 * @param body as {@code GET} of the filing serves it
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
    var empty = own.emptyPlaces();
    EmptyMembers.restore(tree, empty);
    var body = FilingJson.bytes(tree);
    // Without them the tree is the canonical one already.
    var hash = empty.isEmpty() ? FilingJson.hashOf(body) : FilingJson.hash(tree);
    return new AssembledFiling(filing, body, hash);
  }
}
