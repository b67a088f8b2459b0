package org.jiheng.report.evidence;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.cycle.evidence.Evidence;
import org.jiheng.cycle.evidence.EvidenceKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;
import org.jiheng.report.cycle.ContentLocks;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.evaluation.Trigger;

/** Takes what proves a filing and binds it to its places, as long as the filing may be changed. */
@ApplicationScoped
class Proving {

  private static final int LONGEST_NAME = 200;
  private static final int MOST_PLACES = 200;

  private final EvidenceFiles files;
  private final ServedEvaluations served;
  private final ContentLocks locks;
  private final Reevaluation reevaluation;
  private final DepartmentScope scope;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final Clock clock;

  Proving(
      EvidenceFiles files,
      ServedEvaluations served,
      ContentLocks locks,
      Reevaluation reevaluation,
      DepartmentScope scope,
      CurrentActor actor,
      Deeds deeds,
      Clock clock) {
    this.files = files;
    this.served = served;
    this.locks = locks;
    this.reevaluation = reevaluation;
    this.scope = scope;
    this.actor = actor;
    this.deeds = deeds;
    this.clock = clock;
  }

  @Transactional
  Evidence take(DepartmentYear year, String name, byte[] content) {
    scope.require(year.department());
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw ProblemException.badRequest("须写明文件名称，最多 " + LONGEST_NAME + " 个字符。");
    }
    var kind = EvidenceKind.of(content).orElseThrow(Proving::unknown);
    reevaluation.lock(year.department());
    locks.refuseFiling(year);
    var who = actor.actor();
    var evidence =
        new Evidence(
            files.nextId(),
            year,
            sha256(content),
            content.length,
            name.strip(),
            kind,
            who,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            List.of());
    files.add(evidence, content);
    deeds.done(who, Deed.of(Deed.Kind.EVIDENCE_TAKEN, year, evidence.id()));
    return evidence;
  }

  /**
   * @throws ProblemException 404 where there is none, or none that the caller may see
   */
  @Transactional
  Evidence one(long id) {
    return files
        .one(id, scope.bound() ? scope.departments() : null)
        .orElseThrow(() -> ProblemException.notFound("没有编号为 " + id + " 的佐证材料。"));
  }

  @Transactional
  List<Evidence> of(DepartmentYear year, long after, int limit) {
    scope.require(year.department());
    return files.of(year, after, limit);
  }

  @Transactional
  Optional<byte[]> block(String sha256, int number) {
    return files.block(sha256, number);
  }

  @Transactional
  Evidence bind(DepartmentYear year, long id, PlacesBody body) {
    reevaluation.lock(year.department());
    var evidence = one(id);
    if (!evidence.year().equals(year)) {
      throw ProblemException.notFound("该部门该年度没有编号为 " + id + " 的佐证材料。");
    }
    locks.refuseFiling(year);
    var faults = faults(body, filing(year));
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    var bound = evidence.at(body.places().stream().distinct().sorted().toList());
    if (!bound.equals(evidence)) {
      files.bind(bound);
      var who = actor.actor();
      deeds.done(who, Deed.of(Deed.Kind.EVIDENCE_BOUND, year, id));
      reevaluation.asked(new Trigger(year, Trigger.Cause.EVIDENCE, who));
    }
    return bound;
  }

  private JsonNode filing(DepartmentYear year) {
    try {
      return FilingJson.mapper().readTree(served.existing(year).filingBody());
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Fault> faults(PlacesBody body, JsonNode filing) {
    var faults = new ArrayList<Fault>();
    if (body.places() == null || body.places().size() > MOST_PLACES) {
      faults.add(new Fault("/places", null, "须写明位置，最多 " + MOST_PLACES + " 处；不绑定时写空的列表。"));
      return faults;
    }
    for (var place = 0; place < body.places().size(); place++) {
      var pointer = body.places().get(place);
      if (!isPlace(filing, pointer)) {
        faults.add(new Fault("/places/" + place, pointer, "申报内容中没有这个位置。"));
      }
    }
    return faults;
  }

  private static boolean isPlace(JsonNode filing, String pointer) {
    try {
      return pointer != null && !filing.at(JsonPointer.compile(pointer)).isMissingNode();
    } catch (IllegalArgumentException noPointer) {
      return false;
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(
        Problem.of(
            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
            "佐证材料只能是 PDF、JPG、PNG、OFD、XLSX、DOCX 或 ZIP 文件，以文件内容为准。"));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
