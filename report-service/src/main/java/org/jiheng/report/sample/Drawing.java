package org.jiheng.report.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.contracts.PlatformChange;
import org.jiheng.cycle.sample.Drawn;
import org.jiheng.cycle.sample.DrawnSample;
import org.jiheng.cycle.sample.DrawnSample.Candidate;
import org.jiheng.cycle.sample.DrawnSample.Outcome;
import org.jiheng.cycle.sample.SampleDraw;
import org.jiheng.cycle.sample.SampleMethod;
import org.jiheng.filing.json.Fault;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;

/** Draws the departments of a year that the bureau checks. */
@ApplicationScoped
class Drawing {

  private final Samples samples;
  private final SampleEvents events;
  private final Outbox outbox;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final Clock clock;

  Drawing(
      Samples samples,
      SampleEvents events,
      Outbox outbox,
      CurrentActor actor,
      Deeds deeds,
      Clock clock) {
    this.samples = samples;
    this.events = events;
    this.outbox = outbox;
    this.actor = actor;
    this.deeds = deeds;
    this.clock = clock;
  }

  @Transactional
  DrawnSample draw(SampleBody body) {
    refuse(body.faults());
    var method = SampleMethod.valueOf(body.method());
    var drawable = samples.drawable(body.fiscalYear(), method);
    if (body.number() > drawable.units().size()) {
      refuse(
          List.of(
              new Fault(
                  "/number",
                  body.number(),
                  body.fiscalYear() + " 年度只有 " + drawable.units().size() + " 个部门有评价结果。")));
    }
    var drawn = SampleDraw.of(drawable.units(), body.number(), body.seed());
    var who = actor.actor();
    var sample =
        new DrawnSample(
            samples.nextId(),
            body.fiscalYear(),
            method,
            body.number(),
            body.seed(),
            drawn.sum(),
            drawn.start(),
            candidates(drawn, drawable),
            who.subject(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    samples.add(sample);
    outbox.lock(PlatformChange.KEY);
    outbox.append(List.of(events.drawn(sample, who)));
    deeds.done(who, Deed.of(Deed.Kind.SAMPLE_DRAWN, "samples/" + sample.id(), null));
    return sample;
  }

  @Transactional
  DrawnSample existing(long id) {
    return samples.of(id).orElseThrow(() -> ProblemException.notFound("没有编号为 " + id + " 的抽查。"));
  }

  @Transactional
  List<DrawnSample> before(Integer fiscalYear, long id, int limit) {
    return samples.before(fiscalYear, id, limit);
  }

  private static List<Candidate> candidates(Drawn drawn, Samples.Drawable drawable) {
    var candidates = new ArrayList<Candidate>();
    for (var unit : drawn.certain()) {
      var name = drawable.names().get(unit.code());
      candidates.add(new Candidate(unit.code(), name, unit.weight(), null, Outcome.CERTAIN));
    }
    var cumulated = 0L;
    for (var unit : drawn.order()) {
      cumulated += unit.weight();
      candidates.add(
          new Candidate(
              unit.code(),
              drawable.names().get(unit.code()),
              unit.weight(),
              cumulated,
              drawn.placed().contains(unit) ? Outcome.DRAWN : Outcome.NOT_DRAWN));
    }
    return candidates;
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
  }
}
