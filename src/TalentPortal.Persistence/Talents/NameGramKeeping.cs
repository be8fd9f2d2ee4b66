using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Talents;

/// <summary>Keeps <see cref="PersonNameGram"/> true: whoever is entered or renamed is saved together with the pieces of the name.</summary>
internal static class NameGramKeeping
{
    /// <summary>The context's entries must be up to date with the objects (<c>DetectChanges</c>): to look for changes again at each piece would cost their number times all rows.</summary>
    public static void Keep(DbContext db)
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            KeepChanged(db);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static void KeepChanged(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Person>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var name = entry.Property(person => person.Name);
            if (entry.State is EntityState.Modified && name.OriginalValue == name.CurrentValue) continue;
            var before = entry.State is EntityState.Modified ? NameGrams.Of(name.OriginalValue) : new HashSet<string>();
            var now = NameGrams.Of(name.CurrentValue);
            Mark(db, entry.Entity.Id, before.Except(now), EntityState.Deleted);
            Mark(db, entry.Entity.Id, now.Except(before), EntityState.Added);
        }
    }

    /// <summary>A save that failed is tried again with the same pieces, which are tracked already.</summary>
    private static void Mark(DbContext db, PersonId person, IEnumerable<string> grams, EntityState state)
    {
        var pieces = db.Set<PersonNameGram>();
        foreach (var gram in grams)
            (pieces.Local.FindEntryUntyped([gram, person]) ?? db.Entry(new PersonNameGram(gram, person))).State = state;
    }
}

internal sealed class PersonNameGramConfiguration : IEntityTypeConfiguration<PersonNameGram>
{
    public void Configure(EntityTypeBuilder<PersonNameGram> builder)
    {
        builder.ToTable("PersonNameGrams");
        builder.HasKey(piece => new { piece.Gram, piece.PersonId });
        builder.Property(piece => piece.Gram).HasMaxLength(NameGrams.MaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(piece => piece.PersonId);
    }
}
