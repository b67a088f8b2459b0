package org.jiheng.documents.word;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of paragraphs as they are printed; it remembers which it took and which it left. */
final class ParagraphText {

  private static final String EQUATION = "这里有公式编辑器写的公式，无法确定读法：请改为普通文字。";
  private static final String SYMBOL = "这里有用特殊字体插入的符号，无法确定是什么：请改为普通文字。";
  private static final String LEFT = "这里有些内容不能读取（例如图形、艺术字里的文字）：请改为普通文字。";

  private static final Set<String> ASIDE = Set.of("drawing", "pict", "object");

  private final Styles styles;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  ParagraphText(Styles styles) {
    this.styles = styles;
  }

  /** Reads one paragraph. */
  Said read(Node paragraph) {
    var reading = new Reading(paragraph);
    Wrappers.content(paragraph).forEach(reading::inline);
    var open = paragraph.has("pPr", "rPr", "del") || paragraph.has("pPr", "rPr", "moveFrom");
    return new Said(reading.text.toString(), reading.flaw, reading.aside, open);
  }

  /** Passes over words that nobody sees. */
  void leave(Node node) {
    seen.addAll(Wrappers.words(node));
  }

  /** Why not everything that is to be seen in an element was read; null where it was. */
  String left(Node node) {
    var left = new HashSet<Node>(Wrappers.visible(node));
    left.removeAll(seen);
    var words = left.stream().anyMatch(word -> !word.text().toString().isBlank());
    leave(node);
    return words ? LEFT : null;
  }

  private final class Reading {

    private final Node paragraph;
    private final StringBuilder text = new StringBuilder();
    private String flaw;
    private boolean aside;

    Reading(Node paragraph) {
      this.paragraph = paragraph;
    }

    private void inline(Node node) {
      switch (node.name()) {
        case "r" -> run(node);
        case "m:oMath", "m:oMathPara" -> equation(node);
        default -> {}
      }
    }

    private void run(Node run) {
      if (styles.isHidden(run, paragraph)) {
        leave(run);
        return;
      }
      var font = run.at("rPr", "rFonts").map(fonts -> fonts.attribute("ascii")).orElse(null);
      for (Node each : Wrappers.content(run)) {
        switch (each.name()) {
          case "t" -> words(each, font);
          case "tab", "ptab" -> text.append('\t');
          case "br", "cr" -> text.append('\n');
          case "noBreakHyphen" -> text.append('‑');
          case "sym" -> symbol(each);
          case "ruby" -> ruby(each);
          default -> beside(each);
        }
      }
    }

    private void words(Node words, String font) {
      seen.add(words);
      words
          .text()
          .codePoints()
          .forEach(
              character -> {
                var known = Symbols.isPrivate(character) ? Symbols.of(font, character) : null;
                flaw = Symbols.isPrivate(character) && known == null ? SYMBOL : flaw;
                if (known == null) {
                  text.appendCodePoint(character);
                } else {
                  text.append(known);
                }
              });
    }

    private void symbol(Node symbol) {
      var place = String.valueOf(symbol.attribute("char"));
      var known =
          place.matches("[0-9A-Fa-f]{1,6}")
              ? Symbols.of(symbol.attribute("font"), Integer.parseInt(place, 16))
              : null;
      flaw = known == null ? SYMBOL : flaw;
      text.append(known == null ? "" : known);
    }

    /** The reading above a word is left out. */
    private void ruby(Node ruby) {
      ruby.child("rubyBase").ifPresent(base -> Wrappers.content(base).forEach(this::inline));
    }

    private void beside(Node node) {
      if (ASIDE.contains(node.name())) {
        boxes(node);
      }
    }

    private void boxes(Node node) {
      for (Node child : Wrappers.content(node)) {
        if (child.is("txbxContent")) {
          box(child);
        } else {
          boxes(child);
        }
      }
    }

    private void box(Node box) {
      var said =
          Wrappers.content(box).stream()
              .filter(node -> node.is("p"))
              .map(ParagraphText.this::read)
              .peek(inner -> flaw = inner.flaw() == null ? flaw : inner.flaw())
              .map(Said::text)
              .filter(line -> !line.isBlank())
              .collect(Collectors.joining("\n"));
      if (!said.isEmpty()) {
        text.append(text.toString().isBlank() ? "" : "\n").append(said);
        aside = true;
      }
    }

    /** One in a line reads as it is printed; fractions, roots and the like do not. */
    private void equation(Node equation) {
      var words = Wrappers.words(equation);
      seen.addAll(words);
      flaw = isInLine(equation) ? flaw : EQUATION;
      words.forEach(word -> text.append(word.text()));
      aside |= !words.isEmpty();
    }

    private static boolean isInLine(Node node) {
      return node.children().stream()
          .allMatch(
              child ->
                  switch (child.name()) {
                    case "m:oMath" -> isInLine(child);
                    case "m:r", "m:oMathParaPr", "m:ctrlPr" -> true;
                    default -> Wrappers.words(child).isEmpty();
                  });
    }
  }
}
