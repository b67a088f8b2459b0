package org.jiheng.report.evidence;

import java.time.Instant;
import java.util.List;
import org.jiheng.cycle.evidence.Evidence;

/** A file of evidence as it is told. */
record EvidenceView(
    long id,
    String department,
    int fiscalYear,
    String sha256,
    long size,
    String name,
    String mediaType,
    String handedInBy,
    Instant handedInAt,
    List<String> places,
    String link) {

  static EvidenceView of(Evidence evidence) {
    return new EvidenceView(
        evidence.id(),
        evidence.year().department(),
        evidence.year().fiscalYear(),
        evidence.sha256(),
        evidence.size(),
        evidence.name(),
        evidence.kind().mediaType(),
        evidence.handedBy().subject(),
        evidence.handedAt(),
        evidence.places(),
        EvidenceResource.PATH + "/" + evidence.id() + "/content");
  }
}
