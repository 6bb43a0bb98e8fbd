// Nothing in the portal needs this file. It saves a few moments: focus on what went wrong, totals while typing,
// a week at a time, one submit per tap, and a question before a changed form is left.
(() => {
  "use strict";

  // What the script itself says, in the language of the page.
  const zeg = document.documentElement.lang === "en"
    ? {
      blijf: "Stay signed in", uit: "You have been signed out. Sign in again to continue.", straks: "You will be signed out in 2 minutes, because you are not doing anything.",
      zo: "You will be signed out soon.", stil: "There is no connection. Try again.", uren: ["hour", "hours"], minuten: ["minute", "minutes"], en: " and ",
      vorige: "Previous week", volgende: "Next week",
    }
    : {
      blijf: "Ingelogd blijven", uit: "U bent uitgelogd. Log opnieuw in om verder te gaan.", straks: "U wordt over 2 minuten uitgelogd, omdat u niets doet.",
      zo: "U wordt zo uitgelogd.", stil: "Er is geen verbinding. Probeer het opnieuw.", uren: ["uur", "uur"], minuten: ["minuut", "minuten"], en: " en ",
      vorige: "Vorige week", volgende: "Volgende week",
    };

  const maakKnop = (tekst, klasse, doe) => {
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = klasse;
    knop.textContent = tekst;
    knop.addEventListener("click", doe);
    return knop;
  };

  const overzicht = document.getElementById("foutoverzicht");
  if (overzicht) {
    overzicht.focus();
  }

  // One tap, one effect. The server guards this as well.
  document.addEventListener("submit", (gebeurtenis) => {
    const formulier = gebeurtenis.target;
    if (formulier.method !== "post") {
      return;
    }
    if (formulier.dataset.verzonden) {
      gebeurtenis.preventDefault();
      return;
    }
    formulier.dataset.verzonden = "ja";
    setTimeout(() => delete formulier.dataset.verzonden, 10000);
  });

  // Coming back with the back button finds the form usable again.
  window.addEventListener("pageshow", () => {
    for (const formulier of document.forms) {
      delete formulier.dataset.verzonden;
    }
  });

  // A form that was changed and not sent asks before it is left.
  for (const formulier of document.querySelectorAll("form[data-bewaak]")) {
    let gewijzigd = false;
    formulier.addEventListener("input", () => (gewijzigd = true));
    formulier.addEventListener("submit", () => (gewijzigd = false));
    window.addEventListener("beforeunload", (gebeurtenis) => {
      if (gewijzigd) {
        gebeurtenis.preventDefault();
      }
    });
  }

  // Two minutes before somebody is signed out the page says so, and one tap gives more time. Without a script the time stands below.
  for (const vak of document.querySelectorAll("[data-stil]")) {
    const vooraf = 120;
    let klok;
    const toon = (tekst, metKnop) => {
      const zin = document.createElement("p");
      zin.textContent = tekst;
      vak.replaceChildren(zin);
      if (metKnop) {
        vak.append(maakKnop(zeg.blijf, "pgb-tekstknop", verleng));
      }
    };
    const voorbij = () => toon(zeg.uit, false);
    const begin = (seconden) => {
      const wacht = Math.max(seconden - vooraf, 0);
      clearTimeout(klok);
      vak.replaceChildren();
      klok = setTimeout(() => {
        toon(wacht > 0 ? zeg.straks : zeg.zo, wacht > 0);
        klok = setTimeout(voorbij, (seconden - wacht) * 1000);
      }, wacht * 1000);
    };
    const verleng = async () => {
      try {
        const antwoord = await fetch(vak.dataset.verlengen, { cache: "no-store" });
        if (antwoord.ok && !antwoord.redirected) {
          begin(Number(await antwoord.text()));
        } else {
          voorbij();
        }
      } catch {
        toon(zeg.stil, true);
      }
    };
    begin(Number(vak.dataset.stil));
  }

  // Printing needs a script; without it the menu of the browser prints the same page.
  for (const knop of document.querySelectorAll("button[data-afdrukken]")) {
    knop.hidden = false;
    knop.addEventListener("click", () => window.print());
  }

  // Hours: "3", "3,5", "3.25", "3:30", "3u30" to minutes; null when it is none of these. The server reads more forms.
  const minuten = (tekst) => {
    const kaal = tekst.trim().toLowerCase();
    if (kaal === "") {
      return 0;
    }
    const klok = /^(\d{1,2})\s*[:u]\s*(\d{2})?$/.exec(kaal);
    if (klok) {
      return Number(klok[1]) * 60 + Number(klok[2] ?? 0);
    }
    const getal = /^\d{1,2}([.,]\d{1,2})?$/.test(kaal) ? Number(kaal.replace(",", ".")) * 60 : NaN;
    return Number.isInteger(getal) ? getal : null;
  };

  const leesbaar = (aantal) => {
    const uren = Math.floor(aantal / 60);
    const rest = aantal % 60;
    const delen = [];
    if (uren > 0 || rest === 0) {
      delen.push(`${uren} ${zeg.uren[uren === 1 ? 0 : 1]}`);
    }
    if (rest > 0) {
      delen.push(`${rest} ${zeg.minuten[rest === 1 ? 0 : 1]}`);
    }
    return delen.join(zeg.en);
  };

  // Another unit than the hour: a box that is ticked, or a whole number.
  const eenheden = (veld) => {
    if (veld.type === "checkbox") {
      return veld.checked ? 1 : 0;
    }
    const kaal = veld.value.trim();
    return /^\d{0,4}$/.test(kaal) ? Number(kaal) : null;
  };

  for (const rooster of document.querySelectorAll("[data-uren]")) {
    const [een, veel] = rooster.dataset.uren.split("|");
    const tel = (vak) => {
      let totaal = 0;
      for (const veld of vak.querySelectorAll("input[data-dag]")) {
        const aantal = veel ? eenheden(veld) : minuten(veld.value);
        if (aantal === null) {
          return "…";
        }
        totaal += aantal;
      }
      return veel ? `${totaal} ${totaal === 1 ? een : veel}` : leesbaar(totaal);
    };
    const reken = () => {
      for (const week of rooster.querySelectorAll("tr[data-week]")) {
        week.querySelector("[data-totaal]").textContent = tel(week);
      }
      const samen = rooster.querySelector("[data-eindtotaal]");
      if (samen) {
        samen.textContent = tel(rooster);
      }
    };
    rooster.addEventListener("input", reken);
    reken();
  }

  // On a phone the style sheet shows one week of the hours, to go through without loading; the others stay in the form.
  for (const tabel of document.querySelectorAll("[data-uren] table")) {
    const weken = [...tabel.querySelectorAll("tr[data-week]")];
    const balk = document.createElement("div");
    balk.className = "pgb-weken";
    let huidig;
    const knop = (tekst, soort, plaats) => {
      const nieuw = maakKnop(tekst, `utrecht-button utrecht-button--${soort}`, () => {
        toon(plaats());
        const kop = weken[huidig].cells[0];
        kop.tabIndex = -1;
        kop.focus();
      });
      balk.append(nieuw);
      return nieuw;
    };
    const vorige = knop(zeg.vorige, "secondary-action", () => huidig - 1);
    const volgende = knop(zeg.volgende, "secondary-action", () => huidig + 1);
    const nummers = weken.map((week, plaats) => {
      const naam = week.cells[0].textContent;
      const nummer = knop(naam.replace(/\D/g, ""), "subtle", () => plaats);
      nummer.ariaLabel = naam;
      return nummer;
    });
    const toon = (welke) => {
      huidig = welke;
      vorige.disabled = welke === 0;
      volgende.disabled = welke === weken.length - 1;
      weken.forEach((week, plaats) => {
        week.classList.toggle("pgb-uren__dicht", plaats !== welke);
        nummers[plaats].ariaCurrent = plaats === welke;
      });
    };
    if (weken[1]) {
      toon(Math.max(weken.findIndex((week) => week.querySelector("[aria-invalid]")), 0));
      tabel.after(balk);
    }
    // A link of the list of errors leads to a field in another week.
    document.addEventListener("click", (gebeurtenis) => {
      const link = gebeurtenis.target.closest("a[href^='#']");
      const plaats = link ? weken.indexOf(document.getElementById(link.hash.slice(1))?.closest("tr")) : -1;
      if (plaats >= 0) {
        toon(plaats);
      }
    });
  }
})();
