using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>
/// The document against the rules of a version (条款覆盖): clauses that no rule carries out, rules that no clause of the document stands
/// behind, and what rests on what.
/// </summary>
public sealed record PolicyCoverage(IReadOnlyList<CoveredClause> Clauses, IReadOnlyList<CoveredRule> Rules)
{
    public IEnumerable<CoveredClause> WithoutRule => Clauses.Where(clause => clause.Rules.Count == 0);
    public IEnumerable<CoveredRule> WithoutClause => Rules.Where(rule => !rule.IsKnown);

    public static PolicyCoverage Of(AllowanceTerms terms, PortalTexts texts)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var known = (terms.DocumentClauses ?? []).ToList();
        List<CoveredRule> rules =
        [
            .. terms.RulesWithClause.Select(rule => Rule(texts.Of(rule), terms.Clauses.GetValueOrDefault(rule))),
            .. (terms.Conditions?.Singles ?? []).Select(single => Rule(texts.Of(single.Requirement), single.Clause)),
        ];
        return new(known.ConvertAll(clause => new CoveredClause(clause, [.. rules.Where(rule => rule.Clause is { } named && Rests(named, clause.Clause)).Select(rule => rule.Name)])), rules);

        CoveredRule Rule(string name, ClauseReference? clause) => new(name, clause, clause is not null && known.Exists(row => Rests(clause, row.Clause)));
    }

    /// <summary>The clause of the document on which a reference rests: the longest that it begins with; null where the document has none.</summary>
    internal static DocumentClause? Of(IEnumerable<DocumentClause>? known, ClauseReference named) => (known ?? []).Where(row => Rests(named, row.Clause)).MaxBy(row => row.Clause.Zh.Length);

    // 办法第六条，附表一 rests on 办法第六条 (and is named by its beginning), 办法第十条 does not rest on 办法第十一条, nor 附表10 on 附表1.
    private static bool Rests(ClauseReference named, ClauseReference known) =>
        named.Zh.StartsWith(known.Zh, StringComparison.Ordinal) && (named.Zh.Length == known.Zh.Length || !"0123456789零一二三四五六七八九十百".Contains(named.Zh[known.Zh.Length], StringComparison.Ordinal));
}

/// <summary>A clause of the document with the rules that carry it out.</summary>
public sealed record CoveredClause(DocumentClause Clause, IReadOnlyList<string> Rules);

/// <summary>A rule of the version, what it names, and whether the document has that clause.</summary>
public sealed record CoveredRule(string Name, ClauseReference? Clause, bool IsKnown);
