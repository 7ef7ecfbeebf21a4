/// What the page does beside showing: it lights up what belongs together, and walks through what wants a look.
enum ReviewScript {
    static let source = """
        'use strict';
        \(CorrectionScript.source)(() => {
          const body = document.body;
          const paper = document.getElementById('document');
          const plan = document.getElementById('plan');
          const look = document.getElementById('look');
          const concerns = [...look.querySelectorAll('ul.concerns a')];
          const places = new Map();
          for (const element of paper.querySelectorAll('[data-of]')) {
            const own = places.get(element.dataset.of);
            if (own) own.push(element); else places.set(element.dataset.of, [element]);
          }
          let pointed = [];
          let chosen = [];

          const corrections = Corrections(Object.assign((words) => say(words), {
            shown: (anchor) => shown(anchor),
            back: (element) => { if (isNarrow()) reveal(element); },
            show: (elements) => {
              choose(elements);
              const isSide = (pane) => (element) => pane.contains(element);
              const sides = [elements.find(isSide(plan)), elements.find(isSide(paper))];
              for (const element of isNarrow() ? [sides[0] || sides[1]] : sides) reveal(element);
            },
          }));
          const copies = (anchor) => [...plan.querySelectorAll('.moved-here')].filter((copy) => copy.dataset.of === anchor);
          // The row of an action that an element stands in: more rows of its steps, and what stands below, belong to it.
          const rowOf = (element) => {
            let row = element && element.closest('tr.action, tr.step, tr.below');
            while (row && !row.matches('tr.action')) row = row.previousElementSibling;
            return row;
          };
          // What has no place of its own has that of its action.
          const placesOf = (anchor) => {
            const row = places.has(anchor) ? null : rowOf(document.getElementById(anchor));
            return places.get(row ? row.id : anchor) || [];
          };
          const shown = (anchor) => [...placesOf(anchor), document.getElementById(anchor), ...copies(anchor)].filter(Boolean);
          const mark = (old, now) => {
            for (const element of old) element.classList.remove('lit');
            for (const element of [...chosen, ...now]) element.classList.add('lit');
          };
          const point = (anchor) => {
            const old = pointed;
            pointed = anchor ? shown(anchor) : [];
            mark(old, pointed);
          };
          const choose = (elements) => {
            const old = chosen;
            chosen = elements;
            mark(old, pointed);
          };

          // The item that an element shows.
          const item = (element) => {
            const place = element.closest('[data-of]');
            if (place) return place.dataset.of;
            const own = element.closest('.milestone, span.step') || rowOf(element);
            return own ? own.id : null;
          };

          const isNarrow = () => getComputedStyle(document.querySelector('nav.views')).display !== 'none';
          const view = (name) => {
            body.dataset.view = name;
            for (const button of document.querySelectorAll('nav.views button')) {
              button.setAttribute('aria-pressed', String(button.dataset.view === name));
            }
          };
          const reveal = (element) => {
            if (!element) return;
            const pane = element.closest('.pane');
            if (pane && isNarrow()) view(pane.id);
            element.scrollIntoView({ block: 'center', inline: 'nearest' });
          };
          const say = (words) => { document.querySelector('.said').textContent = words; };

          // Both sides are brought into sight where both can be seen; else the one that was not looked at.
          const goToItem = (anchor, target, from) => {
            const inPlan = document.getElementById(anchor);
            const inPaper = target || placesOf(anchor)[0];
            choose(shown(anchor));
            corrections.openItem(anchor);
            if (from !== plan && !(isNarrow() && from === look)) reveal(inPlan);
            else if (inPlan && !isNarrow()) inPlan.scrollIntoView({ block: 'nearest', inline: 'nearest' });
            if (from !== paper) reveal(inPaper);
            if (from === plan && isNarrow()) reveal(inPaper);
          };
          const goToConcern = (link) => {
            for (const other of concerns) other.classList.toggle('current', other === link);
            const group = link.closest('details');
            if (group) group.open = true;
            const target = document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)));
            link.focus({ preventScroll: true });
            link.scrollIntoView({ block: 'nearest' });
            if (link.dataset.about) {
              goToItem(link.dataset.about, target, look);
            } else {
              choose(target && target.matches('.mark') ? [target] : []);
              if (link.dataset.text) corrections.openText(Number(link.dataset.text));
              else corrections.close();
              reveal(target);
            }
          };
          const walk = (by) => {
            if (!concerns.length) return;
            const at = concerns.findIndex((link) => link.classList.contains('current'));
            const next = at < 0 ? (by > 0 ? 0 : concerns.length - 1) : at + by;
            if (next < 0 || next >= concerns.length) return;
            if (isNarrow()) view('look');
            goToConcern(concerns[next]);
          };

          body.addEventListener('pointerover', (event) => {
            if (event.pointerType !== 'touch') point(item(event.target));
          });
          body.addEventListener('focusin', (event) => point(item(event.target)));
          body.addEventListener('click', (event) => {
            const button = event.target.closest('button');
            if (button && button.dataset.view) { view(button.dataset.view); return; }
            if (button && button.dataset.zoom) { zoom(Number(button.dataset.zoom)); return; }
            if (button) return;
            const link = event.target.closest('a');
            if (link && link.matches('.skip')) { view('plan'); return; }
            if (link && look.contains(link)) { event.preventDefault(); goToConcern(link); return; }
            if (String(getSelection()) || event.target.closest('form, #look')) return;
            const named = event.target.closest('[data-text], [data-column]');
            if (named && !event.target.closest('[data-of], .milestone, tr.action')) {
              const [name, number] = Object.entries(named.dataset)[0];
              choose([...document.querySelectorAll(`[data-${name}="${number}"]`)].filter((own) => !look.contains(own)));
              if (name === 'text') corrections.openText(Number(number));
              else corrections.openColumn(Number(number));
              return;
            }
            const words = event.target.closest('#plan [id]');
            const anchor = words && !words.matches('.milestone, tr') && corrections.has(words.id) ? words.id : item(event.target);
            if (!anchor) return;
            const from = paper.contains(event.target) ? paper : plan;
            if (link && !link.matches('.place, [data-of]')) return;
            event.preventDefault();
            const target = link && link.matches('.place') ? document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1))) : null;
            goToItem(anchor, target, from);
            if (from === plan && link) say('Shown in the document.');
          });
          const zooms = [1, 1.35, 1.8, 2.4];
          const zoom = (by) => {
            const now = zooms.indexOf(Number(paper.style.getPropertyValue('--zoom') || 1));
            paper.style.setProperty('--zoom', zooms[Math.min(zooms.length - 1, Math.max(0, now + by))]);
            reveal(chosen.find((element) => paper.contains(element)));
          };
          document.addEventListener('keydown', (event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.key === 'Escape') { choose([]); point(null); corrections.close(); return; }
            if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
            if (event.key === 'j') walk(1);
            else if (event.key === 'k') walk(-1);
            else if (event.key === 'e' && corrections.enter()) event.preventDefault();
          });
          addEventListener('beforeprint', () => { for (const part of paper.querySelectorAll('.legend')) part.open = true; });

          body.classList.add('live');
          for (const part of document.querySelectorAll('nav.views, .zoom')) part.hidden = false;
          view('look');
        })();
        """
}
