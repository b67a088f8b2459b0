package org.jiheng.report.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.EmptyMembers;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.report.part.FiledContent;

/**
 * A filing put together again from the facts and the own part, in the unit in which it was filed.
 *
 * @param tree as {@code GET} of the filing serves it
 * @param hash of the canonical form
 */
record AssembledFiling(Filing filing, ObjectNode tree, String hash) {

  private static final TypeReference<List<String>> PLACES = new TypeReference<>() {};

  static AssembledFiling of(Filing facts, FiledContent own) {
    var part = FilingJson.filing(json(own.part()));
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
    EmptyMembers.restore(tree, places(own.statedEmpty()));
    return new AssembledFiling(filing, tree, FilingJson.hash(tree));
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) FilingJson.mapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> places(String json) {
    try {
      return FilingJson.mapper().readValue(json, PLACES);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
