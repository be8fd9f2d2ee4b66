using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Stations;

internal sealed class StationRuleConfiguration : IEntityTypeConfiguration<StationRule>
{
    public void Configure(EntityTypeBuilder<StationRule> builder)
    {
        builder.ToTable("StationRules", table => table.HasTrigger(StationTriggers.Rules));
        builder.Property(rule => rule.Basis).HasMaxLength(StationRule.LongestBasis);
        builder.Property(rule => rule.EnteredByName).HasMaxLength(60);
        builder.OwnsOne(rule => rule.Rules, rules =>
        {
            foreach (var number in typeof(StationRules).GetProperties().Where(property => property.PropertyType == typeof(int))) rules.Property<int>(number.Name).HasColumnName(number.Name);
            rules.Property(part => part.LowestLevel).HasColumnName("LowestLevel");
        });
        // Of two officers who enter rules for the same day one is told.
        builder.HasIndex(rule => rule.EffectiveFrom).IsUnique();
    }
}

internal sealed class StationConfiguration : IEntityTypeConfiguration<Station>
{
    public void Configure(EntityTypeBuilder<Station> builder)
    {
        builder.ToTable("Stations");
        builder.Property(station => station.NameZh).HasMaxLength(Station.LongestName);
        builder.Property(station => station.NameEn).HasMaxLength(Station.LongestName);
        builder.Property(station => station.AddressZh).HasMaxLength(Station.LongestAddress);
        builder.Property(station => station.AddressEn).HasMaxLength(Station.LongestAddress);
        builder.Property(station => station.Phone).HasMaxLength(Station.LongestPhone);
        builder.Property(station => station.TownshipCode).HasMaxLength(12);
        builder.Ignore(station => station.Name);
        builder.Ignore(station => station.Address);
        builder.OwnsMany(station => station.Keepers, keeper =>
        {
            keeper.ToTable("StationKeepers");
            keeper.WithOwner().HasForeignKey("StationId");
            keeper.HasKey(part => part.Id);
            // The stations of whoever is signed in are asked for with every page of the desk.
            keeper.HasIndex(part => part.AccountId);
        });
    }
}

internal sealed class StationRoomConfiguration : IEntityTypeConfiguration<StationRoom>
{
    public void Configure(EntityTypeBuilder<StationRoom> builder)
    {
        builder.ToTable("StationRooms");
        builder.Property(room => room.Number).HasMaxLength(StationRoom.LongestNumber);
        builder.HasOne<Station>().WithMany().HasForeignKey(room => room.StationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(room => new { room.StationId, room.Number }).IsUnique();
    }
}

internal sealed class StationBedConfiguration : IEntityTypeConfiguration<StationBed>
{
    public void Configure(EntityTypeBuilder<StationBed> builder)
    {
        builder.ToTable("StationBeds");
        builder.Property(bed => bed.Number).HasMaxLength(StationBed.LongestNumber);
        builder.HasOne<Station>().WithMany().HasForeignKey(bed => bed.StationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StationRoom>().WithMany().HasForeignKey(bed => bed.RoomId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(bed => new { bed.StationId, bed.Number }).IsUnique();
    }
}

internal sealed class StationStayConfiguration : IEntityTypeConfiguration<StationStay>
{
    public void Configure(EntityTypeBuilder<StationStay> builder)
    {
        builder.ToTable("StationStays");
        builder.Ignore(stay => stay.Dates);
        builder.Property(stay => stay.Number).HasMaxLength(24);
        builder.OwnsOne(stay => stay.Deadline);
        builder.OwnsOne(stay => stay.Guest, guest =>
        {
            guest.Property(part => part.School).HasMaxLength(StayGuest.LongestText);
            guest.Property(part => part.Intention).HasMaxLength(StayGuest.LongestText);
        });
        builder.HasOne<Person>().WithMany().HasForeignKey(stay => stay.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Station>().WithMany().HasForeignKey(stay => stay.StationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StationBed>().WithMany().HasForeignKey(stay => stay.BedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(stay => stay.Number).IsUnique();
        // A guest's stays, the latest first.
        builder.HasIndex(stay => new { stay.PersonId, stay.Arrival });
        // Who comes and who leaves today, and what a day that is over brings.
        builder.HasIndex(stay => new { stay.Status, stay.Arrival });
        builder.HasIndex(stay => new { stay.StationId, stay.Arrival });
        builder.OwnsMany(stay => stay.History, step =>
        {
            step.ToTable("StaySteps", table => table.HasTrigger(StationTriggers.Steps));
            step.WithOwner().HasForeignKey("StayId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Words).HasMaxLength(StationStay.LongestWords);
            step.HasIndex("StayId", nameof(StayStep.Sequence)).IsUnique();
        });
    }
}

internal sealed class BedOutageConfiguration : IEntityTypeConfiguration<BedOutage>
{
    public void Configure(EntityTypeBuilder<BedOutage> builder)
    {
        builder.ToTable("BedOutages");
        builder.Ignore(outage => outage.Nights);
        builder.Property(outage => outage.Reason).HasMaxLength(BedOutage.LongestReason);
        builder.Property(outage => outage.EnteredByName).HasMaxLength(60);
        builder.HasOne<Station>().WithMany().HasForeignKey(outage => outage.StationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StationBed>().WithMany().HasForeignKey(outage => outage.BedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(outage => new { outage.StationId, outage.Until });
    }
}

internal sealed class BedNightConfiguration : IEntityTypeConfiguration<BedNight>
{
    public void Configure(EntityTypeBuilder<BedNight> builder)
    {
        builder.ToTable("BedNights");
        builder.HasOne<StationBed>().WithMany().HasForeignKey(night => night.BedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StationStay>().WithMany().HasForeignKey(night => night.StayId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BedOutage>().WithMany().HasForeignKey(night => night.OutageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(night => night.PersonId).OnDelete(DeleteBehavior.Restrict);
        // No bed is given twice, and nobody has two beds in one night, whichever process asks.
        builder.HasIndex(night => new { night.BedId, night.Night }).IsUnique();
        builder.HasIndex(night => new { night.PersonId, night.Night }).IsUnique().HasFilter("[PersonId] IS NOT NULL");
        // The plan and the figures of a station.
        builder.HasIndex(night => new { night.StationId, night.Night });
    }
}

/// <summary>The rules of a time, and what happened to a stay, are written once and kept, also against whoever writes past the portal.</summary>
public static class StationTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Rules = "TR_StationRules_Kept", Steps = "TR_StaySteps_Kept";

    /// <summary>The last statements of a migration that makes these tables anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        migration.Keep("StationRules", Rules, 50041, "the rules of a time");
        migration.Keep("StaySteps", Steps, 50042, "a step of a stay");
    }
}
