//! Words of the section on members beside their nations.

use std::fmt::Display;

use crate::support::phrases::phrases;

phrases! {
    introduction() {
        en: "A member’s share of the national change is compared only if its inventory counts what \
             the national inventory counts. The years are the first and the last that both have.",
        sv: "En medlems andel av förändringen i landets utsläpp visas bara om medlemmens \
             inventering omfattar samma utsläpp som den nationella. Åren är det första och det \
             sista som båda inventeringarna har.",
        fr: "La part d’un membre dans la variation nationale n’est indiquée que si son inventaire \
             couvre les mêmes émissions que l’inventaire national. Les années sont la première et \
             la dernière communes aux deux.",
        fi: "Jäsenen osuus koko maan päästömuutoksesta esitetään vain, jos sen inventaario kattaa samat \
             päästöt kuin kansallinen inventaario. Vuodet ovat ensimmäinen ja viimeinen molemmille \
             yhteinen vuosi.",
    }
    no_share() {
        en: "No member has such an inventory.",
        sv: "Ingen medlem har en sådan inventering.",
        fr: "Aucun membre n’a d’inventaire de ce type.",
        fi: "Yhdelläkään jäsenellä ei ole tällaista inventaariota.",
    }
    without(names: impl Display, reason: impl Display) {
        en: "Without a share: {names} ({reason}).",
        sv: "Utan andel: {names} ({reason}).",
        fr: "Sans part calculée\u{a0}: {names} ({reason}).",
        fi: "Osuutta ei voi laskea: {names} ({reason}).",
    }
    /// A pair of targets of a place.
    pair(place: impl Display, targets: impl Display) {
        en: "{place}: {targets}.",
        sv: "{place}: {targets}.",
        fr: "{place}\u{a0}: {targets}.",
        fi: "{place}: {targets}.",
    }
    targets() {
        en: "The member’s own target and a national target, both applied to the member’s \
             inventory, in the earlier of their target years:",
        sv: "Medlemmens eget mål och ett nationellt mål, båda tillämpade på medlemmens inventering, \
             för det tidigare av de två målåren:",
        fr: "L’objectif du membre et un objectif national, tous deux appliqués à l’inventaire du \
             membre, pour la première de leurs deux échéances\u{a0}:",
        fi: "Jäsenen oma tavoite ja kansallinen tavoite sovellettuina jäsenen inventaarioon \
             aikaisempana kahdesta tavoitevuodesta:",
    }
}
