package org.jiheng.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.EmptyMembers;
import org.jiheng.filing.json.FilingDiff;
import org.jiheng.filing.json.FilingDifference;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.FilingParts;

/**
 * What report-service keeps of a filing.
 *
 * @param filing the hash of the whole canonical filing
 * @param part rule profile, unit and narrative as JSON in the shape of a filing
 * @param statedEmpty pointers to the members stated empty, as a JSON array
 */
public record FiledContent(
    String filing, String ruleProfile, AmountUnit amountUnit, String part, String statedEmpty) {

  private static final TypeReference<List<String>> PLACES = new TypeReference<>() {};

  public static FiledContent of(FilingDocument document) {
    var filing = document.filing();
    return new FiledContent(
        document.hash(),
        filing.ruleProfile(),
        filing.amountUnit(),
        json(FilingJson.tree(FilingParts.report(filing))),
        json(EmptyMembers.of(document.tree())));
  }

  /**
   * What a filing would change of this part.
   *
   * @param known empty before the first
   */
  public static List<FilingDifference> changes(
      Optional<FiledContent> known, FilingDocument document) {
    var changes =
        new ArrayList<>(
            FilingDiff.between(
                known.map(FiledContent::filed).orElse(null),
                FilingParts.report(document.filing())));
    changes.addAll(
        EmptyMembers.changes(
            known.map(FiledContent::emptyPlaces).orElse(List.of()),
            EmptyMembers.of(document.tree())));
    return changes;
  }

  /** The part as a filing that states nothing else. */
  Filing filed() {
    try {
      return FilingJson.filing(FilingJson.mapper().readTree(part));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<String> emptyPlaces() {
    try {
      return FilingJson.mapper().readValue(statedEmpty, PLACES);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String json(Object value) {
    try {
      return FilingJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
