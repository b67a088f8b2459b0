package org.jiheng.documents.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Elements as they read without what only stands around them: content controls, marks of programs,
 * tracked changes (what was inserted and moved to stays, what was deleted and moved away goes), one
 * of several drawings of the same.
 */
final class Wrappers {

  private static final Set<String> OPEN =
      Set.of("customXml", "smartTag", "dir", "bdo", "hyperlink", "ins", "moveTo", "fldSimple");
  private static final Set<String> GONE = Set.of("del", "moveFrom");
  private static final String CONTENTS = "Table of Contents";

  private Wrappers() {}

  /** What an element holds, from its beginning. */
  static List<Node> content(Node node) {
    var content = new ArrayList<Node>();
    node.children().forEach(child -> add(child, content));
    return content;
  }

  private static void add(Node node, List<Node> into) {
    if (OPEN.contains(node.name())) {
      node.children().forEach(child -> add(child, into));
    } else if (node.is("AlternateContent")) {
      chosen(node).children().forEach(child -> add(child, into));
    } else if (node.is("sdt")) {
      control(node, into);
    } else if (!GONE.contains(node.name())) {
      into.add(node);
    }
  }

  private static Node chosen(Node alternatives) {
    return alternatives
        .child("Choice")
        .filter(choice -> !words(choice).isEmpty())
        .or(() -> alternatives.child("Fallback"))
        .or(() -> alternatives.child("Choice"))
        .orElse(alternatives);
  }

  private static void control(Node control, List<Node> into) {
    var content = control.child("sdtContent");
    if (content.isEmpty() || isContents(control)) {
      return;
    }
    var held = new ArrayList<Node>();
    content.get().children().forEach(child -> add(child, held));
    if (isSuggestion(control, content.get())) {
      held.stream().map(Wrappers::emptied).forEach(into::add);
    } else {
      into.addAll(held);
    }
  }

  private static boolean isContents(Node control) {
    return control
        .at("sdtPr", "docPartObj", "docPartGallery")
        .filter(gallery -> CONTENTS.equals(gallery.attribute("val")))
        .isPresent();
  }

  /** Not every program takes the mark away when something of the list was chosen. */
  private static boolean isSuggestion(Node control, Node content) {
    if (!control.has("sdtPr", "showingPlcHdr")) {
      return false;
    }
    var shown = words(content).stream().map(Node::text).collect(Collectors.joining());
    return control
        .at("sdtPr", "dropDownList")
        .map(
            list ->
                list.children().stream()
                    .noneMatch(item -> shown.equals(item.attribute("displayText"))))
        .orElse(true);
  }

  /** The same without its words: a cell that only suggests something keeps its place. */
  private static Node emptied(Node node) {
    var kept = new ArrayList<Node>();
    node.children().stream()
        .filter(child -> !child.is("r"))
        .map(Wrappers::emptied)
        .forEach(kept::add);
    return node.is("r")
        ? new Node("emptied", node.attributes(), List.of(), new StringBuilder())
        : new Node(node.name(), node.attributes(), kept, new StringBuilder());
  }

  /** Every element below one that shows words to a person. */
  static List<Node> visible(Node node) {
    var words = new ArrayList<Node>();
    see(node, words);
    return words;
  }

  private static void see(Node node, List<Node> words) {
    if (node.isText()) {
      words.add(node);
    } else if (node.is("AlternateContent")) {
      chosen(node).children().forEach(child -> see(child, words));
    } else if (!isSilent(node)) {
      node.children().forEach(child -> see(child, words));
    }
  }

  private static boolean isSilent(Node node) {
    return GONE.contains(node.name())
        || node.is("rt")
        || node.is("sdt")
            && (isContents(node)
                || node.child("sdtContent").filter(held -> isSuggestion(node, held)).isPresent());
  }

  /** Every element below one that shows words. */
  static List<Node> words(Node node) {
    var words = new ArrayList<Node>();
    collect(node, words);
    return words;
  }

  private static void collect(Node node, List<Node> words) {
    if (node.isText()) {
      words.add(node);
    }
    node.children().forEach(child -> collect(child, words));
  }
}
