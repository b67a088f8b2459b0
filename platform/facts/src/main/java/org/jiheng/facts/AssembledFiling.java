package org.jiheng.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
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

  private static final TypeReference<List<String>> PLACES = new TypeReference<>() {};

  public static AssembledFiling of(Filing facts, FiledContent own) {
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
    var empty = places(own.statedEmpty());
    EmptyMembers.restore(tree, empty);
    var body = FilingJson.bytes(tree);
    // Without them the tree is the canonical one already.
    var hash = empty.isEmpty() ? FilingJson.hashOf(body) : FilingJson.hash(tree);
    return new AssembledFiling(filing, body, hash);
  }

  private static JsonNode json(String text) {
    try {
      return FilingJson.mapper().readTree(text);
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
