package org.jiheng.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.pages.PagePress;
import org.jiheng.province.edition.BookEdition;
import org.jiheng.province.edition.BulletinEdition;
import org.jiheng.province.edition.DataPackageEdition;
import org.jiheng.province.edition.Edition;

/** Opens what is to be written, in the caller's transaction. */
@ApplicationScoped
class Editions {

  private final ProvinceData province;
  private final PagePress press;
  private final int atOnce;

  /**
   * @param atOnce how many departments in a step
   */
  Editions(
      ProvinceData province,
      PagePress press,
      @ConfigProperty(name = "jiheng.publication.batch") int atOnce) {
    this.province = province;
    this.press = press;
    this.atOnce = atOnce;
  }

  Edition open(PublicationKind kind, int fiscalYear, OutputStream out) {
    return switch (kind) {
      case BOOK -> new BookEdition(province, fiscalYear, atOnce, out);
      case BULLETIN -> new BulletinEdition(province, fiscalYear, press::printInTurn, out);
      case DATA_PACKAGE -> new DataPackageEdition(province, fiscalYear, atOnce, out);
    };
  }
}
