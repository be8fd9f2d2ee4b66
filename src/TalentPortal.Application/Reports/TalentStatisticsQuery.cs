using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Reports;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Reports;

/// <summary>
/// Counts the register within the reader's reach: one grouped question a table, never one a cell. Every question begins with the people
/// that the list itself would show, so that a figure and its list cannot differ. A leader sees the figures of the county without the lists.
/// </summary>
public sealed class TalentStatisticsQuery(IPortalDb db, ICurrentActor current, TalentListQuery list, PortalTexts texts, Townships townships, CountyClock clock)
{
    private const int InflowYears = 5;

    /// <summary>From, to: completed age at the end of the year.</summary>
    private static readonly (int From, int To)[] Ages = [(0, 25), (26, 30), (31, 35), (36, 40), (41, 45), (46, 50), (51, 120)];

    public async Task<TalentStatistics> GetAsync(int? asked, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadTalents) && !current.Actor.May(Capability.ReadStatistics)) throw new NotFoundException();
        var today = clock.Today;
        var year = asked is { } wanted && wanted >= 2000 && wanted <= today.Year ? wanted : today.Year;
        var end = TalentYears.EndOf(year, today);
        var people = list.Counted(new TalentFilter { In = year });
        var total = new StatisticsFigure(texts["statistics.total"], await people.CountAsync(ct), new TalentFilter { In = year });
        return new TalentStatistics(year, end, total, await InflowAsync(year, ct), [
            await ByRecognisedAsync(people, year, end, total.Count, ct),
            await ByLevelAsync(people, year, end, total.Count, ct),
            await ByTeamAsync(people, year, ct),
            await BySourceAsync(people, year, ct),
            await ByAgeAsync(people, year, ct),
            await BySexAsync(people, year, ct),
            await ByTownshipAsync(people, year, end, ct),
        ]);
    }

    private async Task<IReadOnlyList<InflowYear>> InflowAsync(int last, CancellationToken ct)
    {
        var first = last - InflowYears + 1;
        var stated = (await db.AdmissionFigures.AsNoTracking().Where(figure => figure.Year >= first && figure.Year <= last).ToListAsync(ct)).GroupBy(figure => figure.Year).ToDictionary(same => same.Key, same => same.MaxBy(figure => figure.At)!);
        var arrived = await list.Counted(new TalentFilter()).ArrivalsAsync(first, last, db, ct);
        return [.. Enumerable.Range(first, InflowYears).Reverse().Select(year =>
        {
            var (returned, admitted) = (arrived.GetValueOrDefault(year), stated.GetValueOrDefault(year));
            return new InflowYear(year, new StatisticsFigure(Written(year), returned, new TalentFilter { Arrived = year }), admitted is null ? null : new NetInflow(returned, admitted.Admitted), admitted);
        })];
    }

    private async Task<StatisticsTable> ByRecognisedAsync(IQueryable<Person> people, int year, DateOnly end, int total, CancellationToken ct)
    {
        // A level is stored as its letter, and the first letter is the best level.
        var counted = await people.Join(db.HeldOn(end), person => person.Id, held => held.PersonId, (person, held) => new { person.Id, held.Level })
            .GroupBy(held => held.Id).Select(same => new { Level = same.Min(held => held.Level) }).GroupBy(row => row.Level).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var levels = Enum.GetValues<TalentLevel>().Select(level => new StatisticsFigure(texts.Of(level), counted.GetValueOrDefault(level), new TalentFilter { In = year, Recognised = level }));
        return new StatisticsTable(StatisticsSubject.Recognised, [.. levels, new StatisticsFigure(texts["statistics.unrecognised"], total - counted.Values.Sum(), new TalentFilter { In = year, Unrecognised = true })]);
    }

    private async Task<StatisticsTable> ByTeamAsync(IQueryable<Person> people, int year, CancellationToken ct)
    {
        var counted = await people.GroupBy(person => person.Team).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        var teams = Enum.GetValues<TalentTeam>().Select(team => new StatisticsFigure(texts.Of(team), counted.Where(row => row.Key == team).Sum(row => row.Count), new TalentFilter { In = year, Team = team }));
        return new StatisticsTable(StatisticsSubject.Team, [.. teams, new StatisticsFigure(texts["statistics.unstated"], counted.Where(row => row.Key is null).Sum(row => row.Count), new TalentFilter { In = year, Unteamed = true })]);
    }

    private async Task<StatisticsTable> BySourceAsync(IQueryable<Person> people, int year, CancellationToken ct)
    {
        var counted = await people.GroupBy(person => person.Source).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        var sources = Enum.GetValues<TalentSource>().Select(source => new StatisticsFigure(texts.Of(source), counted.Where(row => row.Key == source).Sum(row => row.Count), new TalentFilter { In = year, Source = source }));
        return new StatisticsTable(StatisticsSubject.Source, [.. sources, new StatisticsFigure(texts["statistics.unstated"], counted.Where(row => row.Key is null).Sum(row => row.Count), new TalentFilter { In = year, Unsourced = true })]);
    }

    private async Task<StatisticsTable> ByLevelAsync(IQueryable<Person> people, int year, DateOnly end, int total, CancellationToken ct)
    {
        var counted = await people.SelectMany(person => person.Educations.Where(education => education.GraduatedOn == null || education.GraduatedOn <= end), (person, education) => new Held { Person = person.Id, Level = education.Level })
            .GroupBy(held => held.Person, RankOf).Select(same => new { Rank = same.Max() }).GroupBy(row => row.Rank).Select(same => new { Rank = same.Key, Count = same.Count() }).ToListAsync(ct);
        var levels = Enum.GetValues<EducationLevel>().OrderByDescending(level => level.Rank())
            .Select(level => new StatisticsFigure(texts.Of(level), counted.Where(row => row.Rank == level.Rank()).Sum(row => row.Count), new TalentFilter { In = year, Level = level })).ToList();
        return new StatisticsTable(StatisticsSubject.Level, [.. levels, new StatisticsFigure(texts["statistics.unschooled"], total - counted.Sum(row => row.Count), new TalentFilter { In = year, Unschooled = true })]);
    }

    private async Task<StatisticsTable> ByAgeAsync(IQueryable<Person> people, int year, CancellationToken ct)
    {
        var counted = await people.GroupBy(person => person.BirthDate.Year).Select(same => new { Born = same.Key, Count = same.Count() }).ToListAsync(ct);
        return new StatisticsTable(StatisticsSubject.Age, [.. Ages.Select(age => new StatisticsFigure(
            age.From == 0 ? texts["statistics.age.up_to", age.To] : age.To == 120 ? texts["statistics.age.from", age.From] : texts["statistics.age", age.From, age.To],
            counted.Where(row => row.Born >= year - age.To && row.Born <= year - age.From).Sum(row => row.Count),
            new TalentFilter { In = year, BornFrom = year - age.To, BornTo = year - age.From }))]);
    }

    private async Task<StatisticsTable> BySexAsync(IQueryable<Person> people, int year, CancellationToken ct)
    {
        var counted = await people.GroupBy(person => person.Sex).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        return new StatisticsTable(StatisticsSubject.Sex, [.. Enum.GetValues<Sex>().Where(sex => sex is Sex.Female or Sex.Male || counted.ContainsKey(sex))
            .Select(sex => new StatisticsFigure(texts.Of(sex), counted.GetValueOrDefault(sex), new TalentFilter { In = year, Sex = sex }))]);
    }

    private async Task<StatisticsTable> ByTownshipAsync(IQueryable<Person> people, int year, DateOnly end, CancellationToken ct)
    {
        var counted = await db.WorkOn(end).Join(people, work => work.PersonId, person => person.Id, (work, person) => new { work.EmployerId, person.Id })
            .Join(db.Employers, work => work.EmployerId, employer => employer.Id, (work, employer) => new { work.Id, employer.TownshipCode }).Distinct()
            .GroupBy(row => row.TownshipCode).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        return new StatisticsTable(StatisticsSubject.Township, [.. counted.OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => new StatisticsFigure(townships.NameOf(row.Key), row.Value, new TalentFilter { In = year, Township = row.Key }))], MayOverlap: true);
    }

    /// <summary>The rank of a level as the database can compute it: the words that it stores do not sort.</summary>
    private static readonly Expression<Func<Held, int>> RankOf = Ranked();

    private static Expression<Func<Held, int>> Ranked()
    {
        var held = Expression.Parameter(typeof(Held), "held");
        var level = Expression.Property(held, nameof(Held.Level));
        var rank = Enum.GetValues<EducationLevel>().Aggregate((Expression)Expression.Constant(0), (rest, one) => Expression.Condition(Expression.Equal(level, Expression.Constant(one)), Expression.Constant(one.Rank()), rest));
        return Expression.Lambda<Func<Held, int>>(rank, held);
    }

    private static string Written(int year) => year.ToString(CultureInfo.InvariantCulture);

    private sealed class Held
    {
        public PersonId Person { get; init; }
        public EducationLevel Level { get; init; }
    }
}
