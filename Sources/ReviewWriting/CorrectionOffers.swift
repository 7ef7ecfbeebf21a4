/// How corrections of other versions are offered: inside the function of `CorrectionScript`. None is made before it is asked for.
enum CorrectionOffers {
    static let source = """
          const offersPart = document.getElementById('offers');
          let offers = data.offers;
          const about = (own) => `${own.kind} ${own.key || own.header || normal(own.text)}`;
          // More would push what wants a look out of sight.
          const mostShown = 3;
          const folded = (title, content, isOpen) => {
            const part = element('details');
            part.open = isOpen;
            part.append(element('summary', title), content);
            return part;
          };
          const drawOffers = () => {
            const isMade = new Set(made.map(about));
            const parts = [];
            for (const offer of offers) {
              const open = offer.corrections.filter((own) => !isMade.has(about(own)));
              for (const own of open) isMade.add(about(own));
              if (!open.length && !offer.leftOut.length) continue;
              const words = element('p', '', 'advice');
              const count = offer.corrections.length + offer.leftOut.length;
              words.append('In ', element('b', offer.name), count === 1 ? ' one thing was put right. ' : ` ${count} things were put right. `, open.length
                ? (count === 1 ? 'It can be put right here too.' : `${open.length} of them can be put right here too.`)
                : 'All of them that fit here are made.');
              parts.push(words);
              if (open.length > 1) {
                const row = element('p');
                row.append(pressed('main', `Make all ${open.length}`, () => { change([...made, ...open]); focusOffers(); }));
                parts.push(row);
              }
              if (open.length) {
                const rows = element('ul');
                for (const own of open) {
                  const entry = element('li');
                  const button = pressed('', 'Make it', () => { change([...made, own]); focusOffers(); });
                  button.setAttribute('aria-label', `Make it: ${said(own)}`);
                  entry.append(shownInPlace(own), ' ', button);
                  rows.append(entry);
                }
                parts.push(open.length > 1 ? folded('One by one', rows, open.length <= mostShown) : rows);
              }
              if (offer.leftOut.length) {
                const rows = element('ul');
                for (const reason of offer.leftOut) rows.append(element('li', reason.charAt(0).toUpperCase() + reason.slice(1)));
                parts.push(folded(`Not needed here, or not found (${offer.leftOut.length})`, rows, false));
              }
            }
            offersPart.querySelector('div').replaceChildren(...parts);
            offersPart.hidden = !parts.length;
          };
          const focusOffers = () => {
            const next = offersPart.hidden ? list.querySelector('#undo') : offersPart.querySelector('button, summary');
            if (next) next.focus({ preventScroll: true });
          };
          // The server looks for them: it has to read the other version for that.
          const askForOffers = async () => {
            try {
              const answer = await fetch(data.offersAddress);
              if (!answer.ok) return;
              offers = (await answer.json()).offers;
              drawOffers();
              if (!offersPart.hidden) marked('Corrections of an older version can be made here too.');
            } catch { /* The page works without them. */ }
          };

        """
}
