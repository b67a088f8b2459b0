package org.jiheng.documents.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jiheng.filing.Spelling;

/** Takes down what a page prints: its characters, its rulings, and where its pictures lie. */
final class InkReader extends PDFGraphicsStreamEngine {

  private static final int NESTED = 20;

  private final ReadingLimits limits;
  private final AffineTransform upright;
  private final double turned;
  private final Box size;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Ruling> rules = new ArrayList<>();
  private final List<Box> pictures = new ArrayList<>();
  private final Strokes path;
  private PDColor lastColour;
  private int lastRgb;

  private InkReader(PDPage page, Fonts fonts, ReadingLimits limits) {
    super(page);
    addOperator(fonts.operator(this));
    this.limits = limits;
    var crop = page.getCropBox();
    this.turned = Math.toRadians(page.getRotation());
    var quarters = Math.floorMod(page.getRotation() / 90, 4);
    var across = quarters % 2 == 0 ? crop.getWidth() : crop.getHeight();
    var down = quarters % 2 == 0 ? crop.getHeight() : crop.getWidth();
    this.size = new Box(0, 0, across, down);
    this.upright = upright(quarters, crop.getWidth(), crop.getHeight());
    upright.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
    this.path = new Strokes(limits, rules);
  }

  static Ink read(PDPage page, int number, Fonts fonts, ReadingLimits limits) throws IOException {
    var reader = new InkReader(page, fonts, limits);
    reader.processPage(page);
    var printed = Overprint.of(reader.glyphs, reader.rules, limits);
    return new Ink(
        number, reader.size, printed.text(), reader.rules, reader.pictures, printed.stamps());
  }

  /** From the file's coordinates to those of a page as it is looked at, from its upper left. */
  private static AffineTransform upright(int quarters, double width, double height) {
    return switch (quarters) {
      case 1 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(0, -1, -1, 0, height, width);
      default -> new AffineTransform(1, 0, 0, -1, 0, height);
    };
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    limits.step();
    if (getLevel() > NESTED) {
      throw new IOException("forms within forms, " + NESTED + " deep");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
      throws IOException {
    limits.glyph();
    var at = at(place.getTranslateX(), place.getTranslateY());
    var mode = getGraphicsState().getTextState().getRenderingMode();
    var size = Math.abs(place.getScalingFactorY());
    var width = Math.abs(displacement.getX() * place.getScalingFactorX());
    var straight = isStraight(place) && mode != RenderingMode.NEITHER;
    var name = String.valueOf(font.getName());
    if (!isSeen(place, displacement)) {
      return;
    }
    var said = text(font, code);
    glyphs.add(new Glyph(said, at.getX(), at.getY(), width, size, name, textColour(), straight));
  }

  private int textColour() throws IOException {
    var colour = getGraphicsState().getNonStrokingColor();
    if (colour != lastColour) {
      lastColour = colour;
      lastRgb = colour.isPattern() || colour.getColorSpace() == null ? 0 : colour.toRGB();
    }
    return lastRgb;
  }

  /** Whether the middle of a character is on the page, and not cut off by what is drawn around. */
  private boolean isSeen(Matrix place, Vector displacement) {
    var middle = place.transformPoint(displacement.getX() / 2, (float) Glyph.RISE / 2);
    return getGraphicsState().getCurrentClippingPath().contains(middle.getX(), middle.getY());
  }

  private static String text(PDFont font, int code) throws IOException {
    var said =
        font instanceof PDSimpleFont simple
            ? simple.toUnicode(code, GlyphList.getAdobeGlyphList())
            : font.toUnicode(code);
    return said == null || said.isEmpty() ? Glyph.UNKNOWN : character(said);
  }

  /**
   * Fonts have one picture for a character and its radical, and files name either; letters that are
   * drawn as one are read as letters.
   */
  private static String character(String said) {
    var first = said.charAt(0);
    if (first >= '\uFB00' && first <= '\uFB06') {
      return Normalizer.normalize(said, Normalizer.Form.NFKC);
    }
    var radical = first >= '\u2E80' && first <= '\u2FDF' || first >= '\uF900' && first <= '\uFAFF';
    return radical ? Spelling.of(said).replace('戶', '户').replace('靑', '青') : said;
  }

  /** Whether text runs from left to right as the page is looked at. */
  private boolean isStraight(Matrix place) {
    var angle = Math.atan2(place.getShearY(), place.getScaleX()) - turned;
    return Math.abs(Math.sin(angle)) < 0.05 && Math.cos(angle) > 0;
  }

  private Point2D at(double x, double y) {
    return upright.transform(new Point2D.Double(x, y), null);
  }

  private Box box(Rectangle2D bounds) {
    var placed = new Area(upright.createTransformedShape(bounds)).getBounds2D();
    return new Box(placed.getMinX(), placed.getMinY(), placed.getMaxX(), placed.getMaxY());
  }

  @Override
  public void drawImage(PDImage image) {
    var unit = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    var picture = unit.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1));
    pictures.add(box(new Area(picture).getBounds2D()));
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    lineTo((float) p1.getX(), (float) p1.getY());
    lineTo((float) p2.getX(), (float) p2.getY());
    lineTo((float) p3.getX(), (float) p3.getY());
    closePath();
  }

  @Override
  public void clip(int windingRule) throws IOException {
    var bounds = path.bounds();
    if (bounds != null) {
      var seen =
          new Rectangle2D.Double(bounds.left(), bounds.top(), bounds.width(), bounds.height());
      getGraphicsState().intersectClippingPath(new Area(inverse().createTransformedShape(seen)));
    }
  }

  @Override
  public void moveTo(float x, float y) {
    path.move(at(x, y));
  }

  @Override
  public void lineTo(float x, float y) {
    path.line(at(x, y));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curve(at(x3, y3));
  }

  @Override
  public Point2D getCurrentPoint() throws IOException {
    return path.isEmpty() ? new Point2D.Double() : inverse().transform(path.last(), null);
  }

  private AffineTransform inverse() throws IOException {
    try {
      return upright.createInverse();
    } catch (NoninvertibleTransformException impossible) {
      throw new IOException(impossible);
    }
  }

  @Override
  public void closePath() {
    path.close();
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void strokePath() throws IOException {
    if (isSeen(getGraphicsState().getStrokingColor())) {
      path.stroke();
    }
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    if (isSeen(getGraphicsState().getNonStrokingColor())) {
      path.fill();
    }
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    if (isSeen(getGraphicsState().getStrokingColor())) {
      path.stroke();
    }
    path.clear();
  }

  @Override
  public void shadingFill(COSName name) {
    path.clear();
  }

  /** Whether it is another colour than the paper's. */
  private static boolean isSeen(PDColor colour) throws IOException {
    return colour.isPattern() || colour.getColorSpace() == null || colour.toRGB() != 0xFFFFFF;
  }
}
