using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Stations;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Stations;

namespace TalentPortal.Benchmarks.Stations;

/// <summary>
/// Guests who press "book" at two processes, each for a week of one of 500 beds, against as many bare inserts of one row, each its own
/// transaction with the portal's durability. Aim: at least a quarter of their rate.
/// </summary>
public sealed class Beds : IBenchmark
{
    private const int Stations = 10, RoomsOfAStation = 5, BedsOfARoom = 10, Nights = 7, AtOnce = 8;

    public string Name => "beds";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        var guests = size.Of(400, 4);
        await using var two = new TwoProcesses();
        await two.InitializeAsync();
        var town = await StationTown.OpenAsync(two.Host, beds: 1);
        var stations = await OpenStationsAsync(two.Host, town);
        using var folder = new BareFolder();
        await BookAsync(two, town, stations, guests);

        var rates = new List<double>();
        for (var round = 1; round <= size.Rounds; round++)
        {
            var bare = await InsertAsync(folder.Path($"{round}.db"), guests);
            var product = await BookAsync(two, town, stations, guests);
            rates.Add(bare / product);
            await Console.Error.WriteLineAsync($"round {round}: bare {guests / bare:0}/s, bookings {guests / product:0}/s, ratio {rates[^1]:0.00}");
        }

        return new BenchmarkReport(Name).AtLeast("vs_bare_insert", Rounds.Median(rates), 0.25);
    }

    private static async Task<IReadOnlyList<StationId>> OpenStationsAsync(PortalHost host, StationTown town)
    {
        var stations = new List<StationId>();
        while (stations.Count < Stations)
        {
            var id = await town.StationAsync($"驿站{stations.Count + 1}", BedsOfARoom, town.Keeper);
            for (var room = 1; room < RoomsOfAStation; room++)
            {
                var number = (301 + room).ToString(CultureInfo.InvariantCulture);
                await host.ActAsync(town.Office, services => services.GetRequiredService<StationOfficeService>().AddRoomAsync(id, new AddRoom { Number = number, Sex = Sex.Female, Beds = BedsOfARoom, Since = new DateOnly(2026, 1, 1) }, CancellationToken.None));
            }

            stations.Add(id);
        }

        return stations;
    }

    /// <summary>From the first press to the last answer; everybody has the form open before.</summary>
    /// <exception cref="InvalidOperationException">Somebody got no bed.</exception>
    private static async Task<double> BookAsync(TwoProcesses two, StationTown town, IReadOnlyList<StationId> stations, int guests)
    {
        var accounts = new List<Account>();
        while (accounts.Count < guests) accounts.Add((await town.GraduateAsync()).Own);
        var today = two.Host.Services.GetRequiredService<CountyClock>().Today;
        var ready = await two.OpenAsync(accounts, i =>
        {
            var arrival = today.AddDays(1 + i % 50);
            return $"/my/stations/book/{stations[i % stations.Count]}?from={arrival:yyyy-MM-dd}&to={arrival.AddDays(Nights):yyyy-MM-dd}";
        });
        var forms = ready.Select(guest => (guest.Browser, Form: guest.Page.FormToSend(values: [("Form.Intention", "机械设计"), ("Form.NoHome", "true")]))).ToList();
        var before = await two.Host.WithDbAsync(db => db.StationStays.CountAsync());
        var seconds = await Rounds.SecondsAsync(() => Parallel.ForEachAsync(forms, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (guest, _) =>
        {
            using var answer = await guest.Form.SendAsync(guest.Browser);
            if (answer.StatusCode is not HttpStatusCode.Redirect) throw new InvalidOperationException($"A booking was answered {answer.StatusCode}.");
        }));
        var booked = await two.Host.WithDbAsync(db => db.StationStays.CountAsync()) - before;
        foreach (var (browser, _) in forms) browser.Dispose();
        return booked == guests ? seconds : throw new InvalidOperationException($"{booked} of {guests} got a bed.");
    }

    private static async Task<double> InsertAsync(string path, int rows)
    {
        await using var connection = await BareInsert.OpenAsync(path);
        await BareInsert.ExecuteAsync(connection, "CREATE TABLE Nights (Id BLOB PRIMARY KEY, Bed BLOB NOT NULL, Night TEXT NOT NULL); CREATE UNIQUE INDEX Once ON Nights (Bed, Night)");
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO Nights (Id, Bed, Night) VALUES (@id, @bed, @night)";
        var (id, bed, night) = (insert.Parameters.Add("@id", SqliteType.Blob), insert.Parameters.Add("@bed", SqliteType.Blob), insert.Parameters.Add("@night", SqliteType.Text));
        return await Rounds.SecondsAsync(async () =>
        {
            for (var row = 0; row < rows; row++)
            {
                (id.Value, bed.Value, night.Value) = (Guid.CreateVersion7().ToByteArray(), Guid.CreateVersion7().ToByteArray(), new DateOnly(2026, 3, 12).AddDays(row % 365).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                await insert.ExecuteNonQueryAsync();
            }
        });
    }

    private sealed class BareFolder : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("beds").FullName;

        public string Path(string file) => System.IO.Path.Combine(folder, file);

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
