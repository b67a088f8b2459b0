package org.jiheng.documents.form;

/**
 * Characters that look like others and are radicals, as copying from a PDF gives them. Those for
 * which Unicode has a compatibility form are folded by that.
 */
final class Radicals {

  private static final char FIRST = '⺀';
  private static final char LAST = '⻳';

  private static final String PAIRS =
      "⺁厂⺇几⺉刂⺋㔾⺎兀⺐尢⺒巳⺓幺⺕彐⺖忄⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺩王⺬示⺭礻⺮竹⺰纟"
          + "⺱罓⺲罒⺶羊⺷羊⺹耂⺺肀⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝"
          + "⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦"
          + "⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

  private Radicals() {}

  static String unified(String text) {
    if (text.chars().noneMatch(c -> c >= FIRST && c <= LAST)) {
      return text;
    }
    var unified = new StringBuilder(text);
    for (int i = 0; i < unified.length(); i++) {
      int at = PAIRS.indexOf(unified.charAt(i));
      if (at >= 0 && at % 2 == 0) {
        unified.setCharAt(i, PAIRS.charAt(at + 1));
      }
    }
    return unified.toString();
  }
}
