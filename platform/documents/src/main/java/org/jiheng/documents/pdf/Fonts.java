package org.jiheng.documents.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The fonts of a file, each parsed once. The library parses one anew for every line where a file
 * names it in a way that cannot be remembered, or where it is broken.
 */
final class Fonts {

  private static final int MOST = 400;

  private final Map<COSBase, PDFont> parsed = new IdentityHashMap<>();

  /** The operator that chooses one. */
  OperatorProcessor operator(PDFStreamEngine engine) {
    return new OperatorProcessor(engine) {

      @Override
      public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (operands.size() < 2) {
          throw new MissingOperandException(operator, operands);
        }
        if (operands.get(0) instanceof COSName name && operands.get(1) instanceof COSNumber size) {
          var state = getContext().getGraphicsState().getTextState();
          state.setFontSize(size.floatValue());
          state.setFont(font(getContext().getResources(), name));
        }
      }

      @Override
      public String getName() {
        return OperatorName.SET_FONT_AND_SIZE;
      }
    };
  }

  private static void bound(COSBase described) throws IOException {
    if (described instanceof COSDictionary font) {
      CharacterMaps.bound(font);
      if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray parts
          && parts.size() > 0
          && parts.getObject(0) instanceof COSDictionary part) {
        CharacterMaps.bound(part);
      }
    }
  }

  private PDFont font(PDResources resources, COSName name) throws IOException {
    var fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
    var described = fonts == null ? null : fonts.getDictionaryObject(name);
    if (described == null) {
      return null;
    }
    if (!parsed.containsKey(described)) {
      if (parsed.size() == MOST) {
        throw new ReadingLimits.Exceeded("PDF 文件的字体超过了 " + MOST + " 种。");
      }
      parsed.put(described, null);
      bound(described);
      parsed.put(described, resources.getFont(name));
    }
    return parsed.get(described);
  }
}
