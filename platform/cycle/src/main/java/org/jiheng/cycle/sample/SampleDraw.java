package org.jiheng.cycle.sample;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws units with chances in proportion to their weights, systematically and without a random
 * number but the seed: the same seed over the same units draws the same, on any machine, because
 * nothing but integers and HMAC-SHA-256 is used.
 */
public final class SampleDraw {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int START_BYTES = 8;

  private final SecretKeySpec seed;

  private SampleDraw(String seed) {
    this.seed = new SecretKeySpec(seed.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * @param number how many to draw; where fewer have a weight, all of those are
   * @param seed not empty
   */
  public static Drawn of(List<SampleUnit> units, int number, String seed) {
    return new SampleDraw(seed).of(units, number);
  }

  private Drawn of(List<SampleUnit> units, int number) {
    var left = new ArrayList<>(units);
    left.removeIf(unit -> unit.weight() == 0);
    left.sort(Comparator.comparing(unit -> HexFormat.of().formatHex(key("unit:" + unit.code()))));
    var certain = certain(left, number);
    var points = number - certain.size();
    var sum = sum(left);
    if (points <= 0 || sum == 0) {
      return new Drawn(certain, List.of(), left, sum, 0);
    }
    var start = start(sum);
    return new Drawn(certain, placed(left, points, sum, start), left, sum, start);
  }

  /** Takes them out of what is left, again and again, because each makes the rest smaller. */
  private static List<SampleUnit> certain(List<SampleUnit> left, int number) {
    var certain = new ArrayList<SampleUnit>();
    while (certain.size() < number) {
      var toDraw = BigInteger.valueOf(number - certain.size());
      var sum = BigInteger.valueOf(sum(left));
      var sure =
          left.stream()
              .filter(
                  unit -> BigInteger.valueOf(unit.weight()).multiply(toDraw).compareTo(sum) >= 0)
              .toList();
      if (sure.isEmpty()) {
        return certain;
      }
      certain.addAll(sure);
      left.removeAll(sure);
    }
    return certain;
  }

  private static List<SampleUnit> placed(List<SampleUnit> order, int points, long sum, long start) {
    var drawn = new LinkedHashSet<SampleUnit>();
    for (var point = 0; point < points; point++) {
      var place =
          BigInteger.valueOf(point)
              .multiply(BigInteger.valueOf(sum))
              .divide(BigInteger.valueOf(points))
              .add(BigInteger.valueOf(start))
              .mod(BigInteger.valueOf(sum))
              .longValueExact();
      drawn.add(at(order, place));
    }
    return List.copyOf(drawn);
  }

  private static SampleUnit at(List<SampleUnit> order, long place) {
    var reached = 0L;
    for (var unit : order) {
      reached += unit.weight();
      if (place < reached) {
        return unit;
      }
    }
    throw new IllegalArgumentException("no unit at " + place);
  }

  private long start(long sum) {
    var first = new BigInteger(1, Arrays.copyOf(key("start"), START_BYTES));
    return first.mod(BigInteger.valueOf(sum)).longValueExact();
  }

  private byte[] key(String message) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(seed);
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long sum(List<SampleUnit> units) {
    return units.stream().mapToLong(SampleUnit::weight).reduce(0, Math::addExact);
  }
}
