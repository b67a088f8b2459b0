package org.jiheng.documents.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.json.Origins;

/** What of a filing that was read from a PDF is not sure, once for each cell. */
public final class Certainty {

  private final Map<String, Uncertain> byPlace = new LinkedHashMap<>();
  private final Map<String, Spot> spots;

  private Certainty(Map<String, Spot> spots) {
    this.spots = spots;
  }

  /**
   * @param filing as it was read
   * @param origins where its members stand among the cells of the text
   */
  public static List<Uncertain> of(PdfText text, JsonNode filing, Origins origins) {
    var certainty = new Certainty(text.spots());
    var checks = FormChecks.of(filing);
    origins
        .byPointer()
        .forEach(
            (pointer, origin) -> {
              if (filing.at(pointer).isValueNode()) {
                certainty.add(pointer, origin.place(), checks);
              }
            });
    var all = new ArrayList<>(certainty.byPlace.values());
    text.left().forEach(spot -> all.add(Uncertain.of("", spot)));
    return List.copyOf(all);
  }

  private void add(String pointer, String place, FormChecks checks) {
    var spot = spots.get(place);
    if (spot == null) {
      return;
    }
    var mark = checks.mark(pointer, spot.mark());
    if (mark != Mark.SURE) {
      byPlace.putIfAbsent(place, Uncertain.of(pointer, spot.marked(mark)));
    }
  }
}
