package org.jiheng.report.filing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.logging.Logger;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.part.PartComparison;
import org.jiheng.filing.part.StagedPart;
import org.jiheng.http.ProblemException;
import org.jiheng.owners.Owner;
import org.jiheng.owners.OwnerAnswer;
import org.jiheng.owners.Owners;

/** Has a filing judged by everybody who owns a part of it; every fault is told at once. */
@ApplicationScoped
class Judging {

  private static final Logger LOG = Logger.getLogger(Judging.class);

  private final Owners owners;
  private final OwnPart own;

  Judging(Owners owners, OwnPart own) {
    this.owners = owners;
    this.own = own;
  }

  /**
   * @param kept whether the owners keep their parts for some minutes
   * @throws ProblemException 422 with every fault of anybody
   */
  Judgement of(DepartmentYear id, FilingDocument document, boolean kept) {
    var faults = new ArrayList<>(document.faults());
    var answers = owners.stage(id, owner -> part(owner, document, kept));
    for (var answer : answers) {
      if (answer.isInvalid()) {
        answer.body().path("errors").forEach(error -> faults.add(fault(error)));
      } else if (!answer.isOk()) {
        LOG.warnf("%s did not judge: %s", answer.owner(), answer.told());
        throw answer.broken();
      }
    }
    faults.addAll(QuarkusTransaction.requiringNew().call(() -> own.faults(document)));
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(once(faults));
    }
    return new Judgement(
        comparison(answers, Owner.BUDGET),
        comparison(answers, Owner.INDICATOR),
        QuarkusTransaction.requiringNew().call(() -> own.changes(id, document)));
  }

  /** Of a filing with faults the owners see what was sent, and judge what of it they can. */
  private static StagedPart part(Owner owner, FilingDocument document, boolean kept) {
    return document.sound()
        ? new StagedPart(document.hash(), FilingJson.tree(owner.part(document.filing())), kept)
        : new StagedPart(null, statement(document.tree()), false);
  }

  private static ObjectNode statement(ObjectNode sent) {
    var part = FilingJson.mapper().createObjectNode();
    part.set("statement", sent.get("statement"));
    return part;
  }

  private static PartComparison comparison(List<OwnerAnswer> answers, Owner owner) {
    return answers.get(owner.ordinal()).as(PartComparison.class);
  }

  private static Fault fault(JsonNode told) {
    return new Fault(
        told.path("pointer").asText(), told.get("value"), told.path("reason").asText());
  }

  private static List<Fault> once(List<Fault> faults) {
    var unique = new LinkedHashMap<List<String>, Fault>();
    faults.forEach(fault -> unique.putIfAbsent(List.of(fault.pointer(), fault.reason()), fault));
    return List.copyOf(unique.values());
  }
}
