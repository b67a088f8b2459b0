package org.jiheng.rules.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.profile.RuleProfile;

/**
 * Scores of rows that were judged lately. What a row gets follows from the row and the profile
 * alone, and a changed cell leaves all other rows as they were. Safe for several threads.
 */
public final class ScoreMemo {

  private static final int PROFILES = 4;

  private final int most;
  private final Map<RuleProfile, Scores> byProfile = new Lately<>(PROFILES);

  /**
   * @param most how many scores by each of the profiles in use it keeps; those that were not asked
   *     for the longest go first
   */
  public ScoreMemo(int most) {
    this.most = most;
  }

  /** By a profile, and not by its name: what is tried out may have the name of what is in force. */
  Scores by(RuleProfile profile) {
    synchronized (byProfile) {
      var known = byProfile.remove(profile);
      var scores = known == null ? new Scores(most) : known;
      byProfile.put(profile, scores);
      return scores;
    }
  }

  /** The scores by one profile. */
  static final class Scores {

    private final boolean keeping;
    private final Map<Key, IndicatorScore> scores;

    private Scores(int most) {
      keeping = most > 0;
      scores = new Lately<>(most);
    }

    private record Key(int place, Indicator row) {}

    IndicatorScore of(int place, Indicator row, Supplier<IndicatorScore> judged) {
      if (!keeping) {
        return judged.get();
      }
      var key = new Key(place, row);
      var known = known(key);
      if (known == null) {
        known = judged.get();
        keep(key, known);
      }
      return known;
    }

    private synchronized IndicatorScore known(Key key) {
      var score = scores.remove(key);
      if (score != null) {
        scores.put(key, score);
      }
      return score;
    }

    private synchronized void keep(Key key, IndicatorScore score) {
      scores.put(key, score);
    }
  }

  /** What was put the longest ago goes first, so that whoever asks puts it again. */
  private static final class Lately<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    Lately(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
