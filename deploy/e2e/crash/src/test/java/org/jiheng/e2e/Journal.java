package org.jiheng.e2e;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jiheng.filing.json.FilingJson;

/** What a department was told is taken, change by change: what must be true in the end. */
final class Journal {

  static final String INDICATOR = "/forms/0/indicators/0";
  static final String POSTED_LINE = "three-public.reception";
  static final String FILED_LINE = "public-funds";
  private static final String POSTED = "/statement/23";
  private static final String FILED = "/statement/26";

  private final Sample filing;
  private final boolean patient;
  private final List<Entry> entries = new ArrayList<>();
  private int revision;

  Journal(Sample filing, boolean patient) {
    this.filing = filing;
    this.patient = patient;
  }

  /** What a client can change. */
  enum Kind {
    FILING,
    ACTUAL,
    POSTING
  }

  /**
   * An accepted change, and how the department's filing stood after it.
   *
   * @param reference of a posting; null for the others
   * @param hash of the canonical filing
   */
  record Entry(
      Kind kind,
      String reference,
      String hash,
      String actual,
      String objective,
      BigDecimal posted,
      BigDecimal filed) {}

  Sample filing() {
    return filing;
  }

  String department() {
    return filing.code();
  }

  /** Whether each change was evaluated before the next was made. */
  boolean patient() {
    return patient;
  }

  /** The register's revision; 0 before the first filing. */
  int revision() {
    return revision;
  }

  /** The filing as it would be with the serial number's texts and figures in all three parts. */
  Sample next(int serial) {
    var next = filing.copy();
    next.object("/forms/0/objective").put("actual", "第" + serial + "次填报");
    next.object(FILED).put("executed", amount(serial));
    next.object("/narrative/0").put("text", "第" + serial + "次填报的情况说明。");
    return next;
  }

  static String actual(int serial) {
    return (1000 + serial) + " 场";
  }

  static BigDecimal amount(int serial) {
    return BigDecimal.valueOf(100_000_025L + 100L * serial, 2);
  }

  void filed(Sample taken) {
    filing.tree().setAll(taken.tree());
    revision++;
    enter(Kind.FILING, null);
  }

  void corrected(String actual) {
    filing.object(INDICATOR).put("actual", actual);
    enter(Kind.ACTUAL, null);
  }

  void posted(String reference, BigDecimal amount) {
    filing.object(POSTED).put("executed", amount);
    enter(Kind.POSTING, reference);
  }

  private void enter(Kind kind, String reference) {
    entries.add(
        new Entry(
            kind,
            reference,
            FilingJson.hash(filing.tree()),
            filing.tree().at(INDICATOR + "/actual").asText(),
            filing.tree().at("/forms/0/objective/actual").asText(),
            filing.tree().at(POSTED + "/executed").decimalValue(),
            filing.tree().at(FILED + "/executed").decimalValue()));
  }

  /** All changes in the order in which they were accepted, or those of some kinds. */
  List<Entry> entries(Kind... kinds) {
    return entries.stream()
        .filter(entry -> kinds.length == 0 || Arrays.asList(kinds).contains(entry.kind()))
        .toList();
  }

  /** The texts that the corrected actual had, one after the other. */
  List<String> actuals() {
    var actuals = new ArrayList<String>();
    for (Entry entry : entries) {
      if (actuals.isEmpty() || !Objects.equals(actuals.get(actuals.size() - 1), entry.actual())) {
        actuals.add(entry.actual());
      }
    }
    return actuals;
  }

  String hash() {
    return entries.get(entries.size() - 1).hash();
  }

  String etag() {
    return '"' + Integer.toString(revision) + '-' + hash().substring(0, 8) + '"';
  }
}
