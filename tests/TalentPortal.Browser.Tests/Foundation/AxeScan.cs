using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>
/// What axe finds on a page. Journeys pass the same pages again and again, with other names and amounts in them: a page whose elements,
/// attributes and states axe has judged at this width and found in order is not judged again.
/// </summary>
internal static class AxeScan
{
    private static readonly ConcurrentDictionary<(int Width, string Build), bool> InOrder = [];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static async Task<IReadOnlyList<string>> AxeFindingsAsync(this IPage page)
    {
        var build = (page.ViewportSize?.Width ?? 0, await page.EvaluateAsync<string>(Build));
        if (InOrder.ContainsKey(build)) return [];
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'")) await page.EvaluateAsync(Axe);
        var findings = await page.EvaluateAsync<string[]>(Findings);
        if (findings.Length == 0) InOrder.TryAdd(build, true);
        return findings;
    }

    /// <summary>
    /// No page has frames, so axe judges in the page itself: the wrapper for Playwright opens a second page for each scan and sends axe to both. What is in order is not carried over from the browser.
    /// </summary>
    private const string Findings = """
        async () => (await axe.run(document, { resultTypes: ['violations'], iframes: false })).violations
          .flatMap(found => found.nodes.map(node => `${location.href} ${found.id}: ${node.html}`))
        """;

    /// <summary>
    /// The page without its words: of a text or a value only whether there is one, of an identifier only which ones are the same, equal neighbours once.
    /// Whatever axe's rules look at stays: elements, languages, classes, styles, states, what scrolls.
    /// </summary>
    private const string Build = """
        () => {
          const said = new Set(['href', 'src', 'srcset', 'value', 'action', 'title', 'alt', 'aria-label', 'content', 'nonce', 'datetime', 'placeholder', 'max', 'min', 'd', 'points', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'cx', 'cy', 'r', 'transform', 'viewBox']);
          // Identifiers by the order in which they come, so that a label keeps its field.
          const known = new Map(), place = id => known.get(id) ?? known.set(id, '#' + known.size).get(id);
          const names = new Set(['id', 'for', 'name', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'headers', 'form', 'list']);
          const told = (name, value) => said.has(name) || name.startsWith('data-') ? value.trim() !== '' : names.has(name) ? value.split(/\s+/).map(place).join(' ') : value;
          const attribute = ({ name, value }) => name + '=' + told(name, value);
          const tell = element => {
            const own = [...element.attributes].map(attribute).sort().join(' ');
            const state = (element.checked ? '!' : '') + ('value' in element && element.value !== '' ? '=' : '') + (element.scrollWidth > element.clientWidth + 1 ? '>' : '') + (element.scrollHeight > element.clientHeight + 1 ? 'v' : '');
            let parts = '', last;
            for (const child of element.childNodes) {
              const part = child.nodeType === Node.ELEMENT_NODE ? tell(child) : child.nodeType === Node.TEXT_NODE && child.data.trim() !== '' ? 't' : '';
              if (part !== '' && part !== last) parts += part;
              if (part !== '') last = part;
            }
            return '<' + element.localName + ' ' + own + state + '>' + (['script', 'style'].includes(element.localName) ? '' : parts);
          };
          return tell(document.documentElement);
        }
        """;
}
