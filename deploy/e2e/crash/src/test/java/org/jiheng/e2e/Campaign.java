package org.jiheng.e2e;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What is killed, in which order and how far apart: all of it drawn from the seed. Moments are
 * counted in changes sent and answered, so that a busy machine does not kill an idle platform.
 */
record Campaign(long seed, int rounds, int departments) {

  private static final List<Member> VICTIMS =
      List.of(
          Member.BUDGET,
          Member.INDICATOR,
          Member.REPORT,
          Member.GATEWAY,
          Member.BROKER,
          Member.DATABASE);
  private static final int NEAREST = 10;
  private static final int FARTHEST = 60;

  /**
   * A kill to come.
   *
   * @param relaysMoment whether to wait until the victim's outbox has rows that were not sent
   * @param after so many moments after the last victim was ready again
   */
  record Blow(Member victim, boolean relaysMoment, int after) {

    String target() {
      return relaysMoment ? victim + " at its relay's moment" : victim.toString();
    }
  }

  static Campaign ofThisRun() {
    var seed = System.getProperty("crash.seed", "random");
    return new Campaign(
        seed.equals("random") ? new Random().nextInt(1_000_000) : Long.parseLong(seed),
        Integer.getInteger("crash.rounds", 1),
        Integer.getInteger("crash.departments", 4));
  }

  /** In every round each of the victims once, and the relay of one service at its moment. */
  List<Blow> blows() {
    var random = new Random(seed);
    var blows = new ArrayList<Blow>();
    for (var round = 0; round < rounds; round++) {
      var ofRound = new ArrayList<Blow>();
      VICTIMS.forEach(victim -> ofRound.add(new Blow(victim, false, moment(random))));
      var relay = Member.WITH_DATABASE.get(random.nextInt(Member.WITH_DATABASE.size()));
      ofRound.add(new Blow(relay, true, moment(random)));
      Collections.shuffle(ofRound, random);
      blows.addAll(ofRound);
    }
    return blows;
  }

  private static int moment(Random random) {
    return NEAREST + random.nextInt(FARTHEST - NEAREST);
  }

  /** Every second one awaits the evaluation of a change before it makes the next. */
  List<Correspondent> correspondents(Figures figures) {
    return IntStream.range(0, departments)
        .mapToObj(
            index ->
                new Correspondent(
                    "CRASH-" + index, index % 2 == 0, new Random(seed + index + 1), figures))
        .toList();
  }
}
