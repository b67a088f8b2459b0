package org.jiheng.report.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jiheng.pages.PagePress;

/** The one press of this replica, whoever has something printed. */
@ApplicationScoped
class Presses {

  @Produces
  @Singleton
  PagePress press() {
    return new PagePress();
  }
}
