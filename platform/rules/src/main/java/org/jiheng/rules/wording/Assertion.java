package org.jiheng.rules.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiheng.rules.wording.Lexicon.Token;

/**
 * What a cell in words says: negation is read together with what it denies, so that 未超预算 keeps to
 * the budget, 未发生事故 reports nothing bad, and 未完成 says that nothing came of it.
 *
 * @param facts what it says
 * @param degree of what was affirmed: 0 is none stated, 3 the highest
 * @param step 4 for 优 down to 1 for 差; 0 where the cell is no step
 * @param noun what is said not to have happened, without its words of kind and size; may be empty
 * @param core the words that carry the meaning, changes as one sign each, in their order
 */
public record Assertion(
    String text, Set<Fact> facts, int degree, int step, String noun, List<String> core) {

  /** A thing that a cell can say. */
  public enum Fact {
    /** Nothing came of it. */
    DENIED,
    /** Something was done and something else not, or not wholly. */
    PARTLY_DENIED,
    /** 未验收: nobody knows. */
    UNCHECKED,
    /** Nothing of something bad happened. */
    NONE,
    /** It happened. */
    HAPPENED,
    /** The word of what may not happen is denied: 未杜绝. */
    NOT_FORBIDDEN,
    WITHIN,
    BEYOND,
    UP,
    DOWN,
    NOT_UP,
    /** 不明显. */
    NOT_CLEAR,
    NOT_DOWN,
    FLAT,
    LESS,
    /** The last clause says less than done. */
    LESS_AT_LAST,
    DONE,
    ALL,
    PUNCTUAL,
    AFFIRMED
  }

  public Assertion {
    facts = Set.copyOf(facts);
    core = List.copyOf(core);
  }

  /** Reads a text in one spelling. */
  public static Assertion of(String text) {
    return new Reader(text).read();
  }

  public boolean says(Fact fact) {
    return facts.contains(fact);
  }

  /** The core without the words that only say that it was done. */
  public List<String> plainCore() {
    return core.stream().filter(word -> !Lexicon.LEXICON.is(word, WordEffect.DONE)).toList();
  }

  /** Whether a word of the cell is of a kind that counts against it. */
  public boolean isLess() {
    return says(Fact.LESS) || says(Fact.PARTLY_DENIED) || says(Fact.UNCHECKED);
  }

  /** 除1项外全部完成 leaves one out, 除此之外还 adds. */
  private static final Pattern EXCEPT =
      Pattern.compile("(?:^|[,;。])除[^,;。]{1,12}?外(?![,;]?[还也另又并]|墙|业|地|来|国)");

  /** Walks over the words once. */
  private static final class Reader {

    private final String text;
    private final List<Token> tokens;
    private final EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
    private final List<String> core = new ArrayList<>();
    private final StringBuilder noun = new StringBuilder();
    private int degree;
    private int step;

    /** Whether the clause has said something before the word. */
    private boolean affirmed;

    private boolean figured;

    /** Whether what follows is of a part only. */
    private boolean partial;

    private boolean naming;

    /** From which words on the clause holds one of what nobody wants; null before it is asked. */
    private BitSet bad;

    Reader(String text) {
      this.text = text;
      this.tokens = Lexicon.LEXICON.tokens(text);
    }

    Assertion read() {
      for (var at = 0; at < tokens.size(); at++) {
        var token = tokens.get(at);
        if (token.is(WordEffect.NOT) || token.is(WordEffect.NEVER)) {
          at = denied(at);
        } else {
          affirm(token);
        }
      }
      if (EXCEPT.matcher(text).find()) {
        add(Fact.LESS);
      }
      counted();
      step();
      return new Assertion(text, facts, degree, step, noun.toString(), core);
    }

    /** Reads what a word of denial denies, and returns the last index of it. */
    private int denied(int at) {
      var never = tokens.get(at).is(WordEffect.NEVER);
      var denies = true;
      var next = at + 1;
      while (next < tokens.size() && tokens.get(next).is(WordEffect.NOT)) {
        denies = !denies;
        next++;
      }
      while (next < tokens.size() && tokens.get(next).is(WordEffect.HOW)) {
        next++;
      }
      if (next == tokens.size() || tokens.get(next).is(WordEffect.BREAK)) {
        add(never ? Fact.NONE : bare(tokens.get(at).word()));
        return next - 1;
      }
      if (!denies) {
        add(Fact.PARTLY_DENIED);
        return next - 1;
      }
      return predicate(next, never);
    }

    /** 无 alone says that there is none, 否 that it is not so. */
    private Fact bare(String word) {
      return word.equals("无") || word.equals("没有") || word.startsWith("暂无")
          ? Fact.NONE
          : Fact.DENIED;
    }

    private int predicate(int at, boolean never) {
      var token = tokens.get(at);
      switch (token.mark()) {
        case NEVER -> add(Fact.NOT_FORBIDDEN);
        case OVER -> add(Fact.WITHIN);
        case WITHIN -> add(Fact.BEYOND);
        case DOWN -> add(Fact.NOT_DOWN);
        case UP -> deny(Fact.NOT_UP);
        case STOP -> add(Fact.AFFIRMED);
        case CHECK -> unchecked(at);
        case BEST -> add(Fact.PARTLY_DENIED);
        case ALL, PUNCTUAL -> add(Fact.PARTLY_DENIED);
        case LESS, FLAT -> add(Fact.PARTLY_DENIED);
        case OCCUR, BAD -> none(at);
        case SLIGHT, SOME, CLEAR -> {
          return degree(at, never);
        }
        default -> {
          if (never || holdsBad(at)) {
            none(at);
          } else {
            deny(Fact.DENIED);
          }
        }
      }
      return token.is(WordEffect.OCCUR) || token.is(WordEffect.BAD) || naming ? at - 1 : at;
    }

    /** 无明显改善 denies the change, 提升不明显 only how much, 不明显 alone all of it. */
    private int degree(int at, boolean never) {
      var next = at + 1;
      var further = next < tokens.size() && !tokens.get(next).is(WordEffect.BREAK);
      if (further) {
        return predicate(next, never);
      }
      if (affirmed) {
        add(Fact.PARTLY_DENIED);
      } else {
        deny(Fact.NOT_CLEAR);
      }
      return at;
    }

    /** 未验收 leaves open how good it is. */
    private void unchecked(int at) {
      var refused = at + 1 < tokens.size() && tokens.get(at + 1).is(WordEffect.DONE);
      add(refused ? Fact.DENIED : Fact.UNCHECKED);
      core.add(tokens.get(at).word());
    }

    /** Whether a word of what nobody wants stands there or behind it in the clause. */
    private boolean holdsBad(int at) {
      if (bad == null) {
        bad = new BitSet(tokens.size());
        for (var next = tokens.size() - 1; next >= 0; next--) {
          var token = tokens.get(next);
          bad.set(
              next, token.is(WordEffect.BAD) || !token.is(WordEffect.BREAK) && bad.get(next + 1));
        }
      }
      return bad.get(at);
    }

    private void none(int at) {
      add(Fact.NONE);
      naming = true;
    }

    private void deny(Fact fact) {
      add(figured || affirmed || partial ? Fact.PARTLY_DENIED : Fact.DENIED);
      if (fact != Fact.DENIED) {
        add(fact);
      }
    }

    private void affirm(Token token) {
      switch (token.mark()) {
        case BREAK -> {
          naming = false;
          facts.remove(Fact.LESS_AT_LAST);
          affirmed |= facts.contains(Fact.AFFIRMED);
        }
        case HOW -> {}
        case OCCUR -> {
          if (!naming) {
            add(Fact.HAPPENED);
          }
        }
        case BAD, CONTENT -> content(token);
        case FIGURE -> {
          figured = true;
          content(token);
        }
        case OVER -> add(Fact.BEYOND);
        case WITHIN -> {
          if (!facts.contains(Fact.BEYOND)) {
            add(Fact.WITHIN);
          }
        }
        case UP -> change(Fact.UP, "↑");
        case DOWN -> change(Fact.DOWN, "↓");
        case FLAT -> add(Fact.FLAT);
        case SLIGHT, SOME, CLEAR -> degree = Math.max(degree, weight(token.mark()));
        case LESS -> {
          add(Fact.LESS);
          add(Fact.LESS_AT_LAST);
          partial |= Templates.PORTION.contains(token.word());
        }
        case STOP -> deny(Fact.DENIED);
        case ALL -> done(Fact.ALL, token);
        case PUNCTUAL -> add(Fact.PUNCTUAL);
        case DONE -> done(Fact.DONE, token);
        case CHECK -> core.add(token.word());
        default -> {
          affirmed = true;
          core.add(token.word());
        }
      }
    }

    /** 事故0起: counted, and found none. */
    private void counted() {
      var none =
          figured
              && facts.contains(Fact.HAPPENED)
              && !facts.contains(Fact.NONE)
              && text.chars().noneMatch(c -> c >= '1' && c <= '9');
      if (none) {
        facts.remove(Fact.HAPPENED);
        add(Fact.NONE);
      }
    }

    private void content(Token token) {
      if (naming) {
        noun.append(token.word());
      } else {
        core.add(token.word());
        if (token.is(WordEffect.BAD)) {
          add(Fact.HAPPENED);
        }
      }
    }

    private void change(Fact fact, String sign) {
      affirmed = true;
      add(fact);
      core.add(sign);
    }

    private void done(Fact fact, Token token) {
      affirmed = true;
      add(fact);
      add(Fact.AFFIRMED);
      core.add(token.word());
    }

    private static int weight(WordEffect mark) {
      return mark == WordEffect.CLEAR ? 3 : 1;
    }

    private void add(Fact fact) {
      facts.add(fact);
    }

    private void step() {
      var words = tokens.stream().filter(token -> !token.is(WordEffect.HOW)).toList();
      if (words.size() == 1 && words.get(0).mark().isStep()) {
        step = words.get(0).mark().step();
      }
    }
  }
}
